import { addSwedish } from "../text/i18n.ts";
import { svMinutes } from "../text/sv.minutes.ts";

addSwedish({ minutes: svMinutes });
