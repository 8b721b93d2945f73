import { addSwedish } from "../text/i18n.ts";
import { svForm } from "../text/sv.form.ts";

addSwedish({ form: svForm });
