import { addSwedish } from "../text/i18n.ts";
import { svDecisions } from "../text/sv.decisions.ts";
import { svForm } from "../text/sv.form.ts";
import { svMeetingRoom } from "../text/sv.meetingroom.ts";
import { svMeetings } from "../text/sv.meetings.ts";
import { svMinutes } from "../text/sv.minutes.ts";

// The other areas say why the hub refuses.
addSwedish({
  decisions: svDecisions,
  form: svForm,
  meetingroom: svMeetingRoom,
  meetings: svMeetings,
  minutes: svMinutes,
});
