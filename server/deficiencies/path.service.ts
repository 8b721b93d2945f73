import type { Operation } from "../access/operation.ts";

/**
 * After the ladder was rebuilt, as the system: whoever reads a matter reads the cards of the forum that handles it and of
 * those that it may be raised to now, and whoever reads a question or a move reads those of its two forums (R22).
 */
export async function showPathsAnew(op: Operation): Promise<void> {
  await op.em.execute(`
    with recursive path(scope_id, forum_id) as (
      select scope_id, from_forum_id from escalation union select scope_id, to_forum_id from escalation
      union select scope_id, from_forum_id from transfer union select scope_id, to_forum_id from transfer
      union select scope_id, handling_forum_id from deficiency where handling_forum_id is not null),
    ladder(scope_id, forum_id) as (
      select d.scope_id, f.parent_forum_id from deficiency d join forum f on f.id = d.handling_forum_id
      union select l.scope_id, f.parent_forum_id from ladder l join forum f on f.id = l.forum_id)
    insert into scope_grant (scope_id, grantee)
    select f.scope_id, g.grantee
      from (select * from path union select * from ladder) seen(scope_id, forum_id)
      join forum f on f.id = seen.forum_id join scope_grant g on g.scope_id = seen.scope_id
    on conflict do nothing`);
}
