import { addSwedish } from "../text/i18n.ts";
import { svDeficiencies } from "../text/sv.deficiencies.ts";

addSwedish({ deficiencies: svDeficiencies });
