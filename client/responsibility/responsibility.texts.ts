import { addSwedish } from "../text/i18n.ts";
import { svResponsibility } from "../text/sv.responsibility.ts";

addSwedish({ responsibility: svResponsibility });
