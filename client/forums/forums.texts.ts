import { addSwedish } from "../text/i18n.ts";
import { svForums } from "../text/sv.forums.ts";

addSwedish({ forums: svForums });
