import { addSwedish } from "../text/i18n.ts";
import { svMeetings } from "../text/sv.meetings.ts";

addSwedish({ meetings: svMeetings });
