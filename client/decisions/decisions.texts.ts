import { addSwedish } from "../text/i18n.ts";
import { svDecisions } from "../text/sv.decisions.ts";

addSwedish({ decisions: svDecisions });
