import { addSwedish } from "../text/i18n.ts";
import { svAnchoring } from "../text/sv.anchoring.ts";

addSwedish({ anchoring: svAnchoring });
