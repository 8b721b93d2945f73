import { Migration } from "@mikro-orm/migrations";

/** Whoever reads `p_like` reads the card of a forum too: both forums of a question, wherever the ladder was moved (R22). */
const functionsSql = `
create function show_forum_like(p_forum uuid, p_like uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not (p_like = any (visible_scopes())) then
    raise exception 'scope is not visible to the viewer' using errcode = '42501';
  end if;
  insert into scope_grant (scope_id, grantee)
  select f.scope_id, g.grantee from forum f, scope_grant g
   where f.id = p_forum and g.scope_id = p_like
     and (is_system() or f.scope_id = any (visible_scopes()))
  on conflict do nothing;
end $$;
revoke all on function show_forum_like(uuid, uuid) from public;
grant execute on function show_forum_like(uuid, uuid) to hub_app, hub_system;
`;

/** A question's readers know its two forums. */
export class Migration0010 extends Migration {
  override up(): void {
    this.addSql(functionsSql);
  }
}
