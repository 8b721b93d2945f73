import { addSwedish } from "../text/i18n.ts";
import { svNextMeetings } from "../text/sv.meetings.next.ts";

addSwedish({ meetings: svNextMeetings });
