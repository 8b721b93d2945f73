import { Migration } from "@mikro-orm/migrations";

/** Where each noun that may lie open in a forum says which one. */
const places: readonly (readonly [table: string, column: string])[] = [
  ["deficiency", "handling_forum_id"],
  ["escalation", "to_forum_id"],
  ["transfer", "to_forum_id"],
  ["action_plan", "forum_id"],
  ["agreement", "forum_id"],
  ["activity", "forum_id"],
  ["meeting", "forum_id"],
  ["agenda_item", "forum_id"],
  ["membership", "forum_id"],
];

/**
 * R30: what comes to a forum while it ends would lie in the ended one, where nobody handles it: its end was not there to
 * be seen when the operation began. It waits until the end is through, and is then told to begin anew, as after a
 * deadlock: the rules meet the forum as it is. A register's history comes to ended forums too.
 */
const goesOnSql = `
create function forum_goes_on() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  forum_status text;
begin
  if is_system() then
    return new;
  end if;
  select status into forum_status from forum where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
  if forum_status in ('SPLIT', 'MERGED', 'CLOSED') then
    raise exception 'the forum has ended meanwhile' using errcode = '40001';
  end if;
  return new;
end $$;
revoke all on function forum_goes_on() from public;
`;

const triggerSql = ([table, column]: (typeof places)[number]): string =>
  `create trigger "${table}_forum_goes_on" before insert or update of "${column}" on "${table}"
     for each row execute function forum_goes_on('${column}');`;

export class Migration0015 extends Migration {
  override up(): void {
    this.addSql(goesOnSql);
    for (const place of places) this.addSql(triggerSql(place));
  }
}
