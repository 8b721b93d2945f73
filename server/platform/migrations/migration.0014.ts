import { Migration } from "@mikro-orm/migrations";

/**
 * What a viewer may see is worked out once for each set of keys and each state of the database that the transaction
 * meets, not for each statement: with some hundred scopes that cost more than the statements. What others commit
 * meanwhile is another state; what the transaction itself grants empties it.
 */
const visibleScopesSql = `
create or replace function visible_scopes() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  keys text := coalesce(nullif(current_setting('hub.keys', true), ''), '{}');
  state text := pg_current_snapshot()::text || keys;
  scopes uuid[];
begin
  if state = current_setting('hub.scopes_of', true) then
    return current_setting('hub.scopes')::uuid[];
  end if;
  select coalesce(array_agg(distinct scope_id), '{}') into scopes
    from unnest(keys::text[]) k join scope_grant on grantee = k;
  perform set_config('hub.scopes', scopes::text, true), set_config('hub.scopes_of', state, true);
  return scopes;
end $$;

create function forget_visible_scopes() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('hub.scopes_of', '', true);
  return null;
end $$;
revoke all on function forget_visible_scopes() from public;
create trigger scope_grant_changed after insert or update or delete or truncate on scope_grant
  for each statement execute function forget_visible_scopes();
`;

export class Migration0014 extends Migration {
  override up(): void {
    this.addSql(visibleScopesSql);
  }
}
