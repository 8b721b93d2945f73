/** The members' registrars have a key of their own, for minutes that are shared for comments (DOMAIN.md 3.4). */
export const recordsFunctionsSql = `
-- To whom a viewer answers: one key for each right that assignments, memberships and seats give today. A forum that has
-- ended stays readable: to its last members and their registrars, to who sat there to the end, and to their
-- organizations' seats in what it became.
create or replace function viewer_keys(p_user uuid, p_organization uuid) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return (
-- In PL/pgSQL, which keeps the plan: to plan this takes longer than to carry it out.
with recursive
  today as (select hub_today() as d),
  a as (
    select x.id, x.organization_id, x.function from assignment x, today
     where x.user_id = p_user and x.organization_id = p_organization
       and x.valid_from <= d and (x.valid_to is null or x.valid_to >= d)),
  m as (
    select x.id, x.forum_id, x.organization_id from membership x, today
     where x.organization_id in (select organization_id from a) and x.status = 'ACTIVE'
       and x."from" <= d and (x."to" is null or x."to" >= d)),
  s as (
    select x.role, m.forum_id, m.organization_id from seat x join m on m.id = x.membership_id, today
     where x.user_id = p_user and x."from" <= d and (x."to" is null or x."to" >= d)),
  ended as (
    select x.id, x.forum_id, f.active_to from membership x join forum f on f.id = x.forum_id
     where x.organization_id in (select organization_id from a) and x.status = 'LEFT'
       and f.status in ('SPLIT', 'MERGED', 'CLOSED') and x."to" >= f.active_to),
  became(old, id) as (
    select forum_id, forum_id from ended
    union select b.old, l.to_id from forum_lineage l join became b on l.from_id = b.id),
  sat(id) as (
    select e.forum_id from ended e join seat x on x.membership_id = e.id
     where x.user_id = p_user and x."to" >= e.active_to
    union select b.old from became b join s on s.forum_id = b.id),
  seat_up(id) as (
    select forum_id from s
    union select f.parent_forum_id from forum f join seat_up on f.id = seat_up.id where f.parent_forum_id is not null),
  seat_down(id) as (
    select forum_id from s
    union select f.id from forum f join seat_down on f.parent_forum_id = seat_down.id),
  member_up(id) as (
    select forum_id from m
    union select f.parent_forum_id from forum f join member_up on f.id = member_up.id where f.parent_forum_id is not null),
  member_down(id) as (
    select forum_id from m
    union select f.id from forum f join member_down on f.parent_forum_id = member_down.id),
  origin(id) as (
    select forum_id from m
    union select l.from_id from forum_lineage l join origin on l.to_id = origin.id),
  successor(id) as (
    select id from origin
    union select forum_id from ended
    union select l.to_id from forum_lineage l join successor on l.from_id = successor.id),
  oversight(id) as (
    select m.forum_id from m join forum f on f.id = m.forum_id and f.level = 'REGIONAL'
     where exists (select 1 from a where a.function = 'SECRETARIAT')
    union select f.id from forum f join oversight on f.parent_forum_id = oversight.id),
  inspected_area(id) as (
    select o.area_id from organization o join a on a.organization_id = o.id and a.function in ('AUDITOR', 'BOARD')
    union select r.id from area r join inspected_area on r.parent_id = inspected_area.id),
  inspected(id) as (select f.id from forum f where f.area_id in (select id from inspected_area)),
  everything(id) as (select f.id from forum f where exists (select 1 from a where a.function = 'ADMIN')),
  open_forum(id) as (
    select id from seat_up union select id from seat_down union select forum_id from m union select id from origin
    union select forum_id from ended
    union select id from oversight union select id from inspected union select id from everything),
  card(id) as (
    select id from open_forum union select id from member_up union select id from member_down
    union select id from successor)
select coalesce(array_agg(distinct k), '{}') from (
  select 'user:' || p_user from a
  union all select 'assignment:' || id from a
  union all select 'organization:' || organization_id from a
  union all select 'administers:' || organization_id from a where function = 'ORG_ADMIN'
  union all select 'represents:' || organization_id from s
  union all select 'seat:' || forum_id from s
  union all select 'seat:' || id from sat
  union all select 'records:' || forum_id from (select forum_id from m union select forum_id from ended) r
             where exists (select 1 from a where function = 'REGISTRAR')
  union all select 'chair:' || forum_id from s where role in ('CHAIR', 'COORDINATOR')
  union all select 'oversees:' || id from oversight
  union all select 'inspects:' || id from inspected
  union all select 'open:' || id from open_forum
  union all select 'card:' || id from card
  union all select 'administrator' from a where function = 'ADMIN'
  union all select 'register' where exists (select 1 from card) or exists (select 1 from a where function <> 'EMPLOYEE' and function <> 'ORG_ADMIN')
) keys(k));
end $$;

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
