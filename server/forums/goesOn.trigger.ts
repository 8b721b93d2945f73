import { Trigger } from "@mikro-orm/decorators/legacy";

/**
 * R30: for a noun that may lie open in the forum that `column` names. What comes to a forum while it ends is told to
 * begin anew, and then meets the forum's end as everything else does.
 */
export const WhereForumGoesOn = (table: string, column = "forum_id") =>
  Trigger({
    name: `${table}_forum_goes_on`,
    timing: "before",
    events: ["insert", "update"],
    expression: `create trigger "${table}_forum_goes_on" before insert or update of "${column}" on "${table}" for each row execute function forum_goes_on('${column}')`,
  });
