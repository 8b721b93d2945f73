/** What the key of the members' registrars opens (DOMAIN.md 3.4); the key itself comes with `viewerKeys.0018.ts`. */
export const recordsFunctionsSql = `
-- In a scope, and in what is offered of it or through it, one forum takes the place of another.
create or replace function hand_over_scope(p_scope uuid, p_from uuid, p_to uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not viewer_has_key('administrator') then
    raise exception 'only administrators hand over a scope' using errcode = '42501';
  end if;
  insert into scope_grant (scope_id, grantee)
  select p_scope, k || p_to from unnest(array['seat:', 'records:', 'chair:', 'open:']) k
   where exists (select 1 from scope_grant g where g.scope_id = p_scope and g.grantee = k || p_from)
  on conflict do nothing;
  delete from scope_grant
   where scope_id = p_scope and grantee in ('seat:' || p_from, 'records:' || p_from, 'chair:' || p_from, 'open:' || p_from);
  update scope_offer
     set add = array_replace(array_replace(add, 'seat:' || p_from, 'seat:' || p_to), 'chair:' || p_from, 'chair:' || p_to),
         remove = array_replace(array_replace(remove, 'seat:' || p_from, 'seat:' || p_to), 'chair:' || p_from, 'chair:' || p_to)
   where scope_id = p_scope or via_scope_id = p_scope;
end $$;

-- The streams that a viewer follows, and where they stand.
create or replace function viewer_streams() returns table (stream uuid, kind text, seq int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.stream, s.kind, coalesce(h.seq, 0) from (
    select room_scope_id, 'ROOM' from forum where viewer_has_key('seat:' || id)
    union all select shared_scope_id, 'SHARED' from forum where viewer_has_key('records:' || id)
    union all select open_scope_id, 'FORUM' from forum where viewer_has_key('open:' || id)
    union all select oversight_scope_id, 'OVERSIGHT' from forum where viewer_has_key('oversees:' || id)
    union all select representatives_scope_id, 'REPRESENTATIVES' from organization where viewer_has_key('represents:' || id)
    union all select own_scope_id, 'OWN' from assignment where viewer_has_key('assignment:' || id)
  ) s(stream, kind) left join stream_head h on h.stream = s.stream
$$;
`;
