import { addSwedish } from "../text/i18n.ts";
import { svAgreements } from "../text/sv.agreements.ts";

addSwedish({ agreements: svAgreements });
