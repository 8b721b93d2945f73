import { addSwedish } from "../text/i18n.ts";
import { svPlans } from "../text/sv.plans.ts";

addSwedish({ plans: svPlans });
