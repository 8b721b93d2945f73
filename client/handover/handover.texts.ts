import { addSwedish } from "../text/i18n.ts";
import { svHandover } from "../text/sv.handover.ts";

addSwedish({ handover: svHandover });
