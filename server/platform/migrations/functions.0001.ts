/** The first migration's functions. They come before the policies that call them. */
export const functionsSql = `
create function hub_now() returns timestamptz language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return now() + coalesce((select shift from hub_clock), interval '0');
end $$;

create function hub_today() returns date language sql stable set search_path = public, pg_temp as $$
  select (hub_now() at time zone 'Europe/Stockholm')::date
$$;

-- To whom a viewer answers: one key for each right that assignments, memberships and seats give today.
create function viewer_keys(p_user uuid, p_organization uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
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
  union all select 'chair:' || forum_id from s where role in ('CHAIR', 'COORDINATOR')
  union all select 'oversees:' || id from oversight
  union all select 'inspects:' || id from inspected
  union all select 'open:' || id from open_forum
  union all select 'card:' || id from card
  union all select 'administrator' from a where function = 'ADMIN'
  union all select 'register' where exists (select 1 from card) or exists (select 1 from a where function <> 'EMPLOYEE' and function <> 'ORG_ADMIN')
) keys(k)
$$;

-- Sets the viewer for the rest of the transaction and tells who it is. Without it no row is seen.
create function enter_viewer(p_user uuid, p_organization uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('hub.user_id', coalesce(p_user::text, ''), true),
          set_config('hub.organization_id', coalesce(p_organization::text, ''), true),
          set_config('hub.keys', case when p_user is null then '{}' else viewer_keys(p_user, p_organization)::text end, true);
  return jsonb_build_object(
    'now', to_char(hub_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'assignment', (
      select jsonb_build_object('id', a.id, 'function', a.function, 'roleTitle', a.role_title, 'ownScopeId', a.own_scope_id,
                                'displayName', u.display_name, 'representativesScopeId', o.representatives_scope_id)
        from assignment a join user_account u on u.id = a.user_id join organization o on o.id = a.organization_id
       where a.user_id = p_user and a.organization_id = p_organization
         and a.valid_from <= hub_today() and (a.valid_to is null or a.valid_to >= hub_today())
       order by a.valid_from, a.id limit 1),
    'seats', coalesce((
      select jsonb_agg(jsonb_build_object('id', s.id, 'forumId', m.forum_id, 'role', s.role, 'mandate', s.mandate) order by s.id)
        from seat s join membership m on m.id = s.membership_id
       where s.user_id = p_user and m.organization_id = p_organization and m.status = 'ACTIVE'
         and m."from" <= hub_today() and (m."to" is null or m."to" >= hub_today())
         and s."from" <= hub_today() and (s."to" is null or s."to" >= hub_today())), '[]'));
end $$;

create function visible_scopes() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct scope_id), '{}') from scope_grant
   where grantee = any (coalesce(nullif(current_setting('hub.keys', true), ''), '{}')::text[])
$$;

create function viewer_id() returns uuid language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('hub.user_id', true), '')::uuid
$$;

create function is_system() returns boolean language sql stable set search_path = public, pg_temp as $$
  select pg_has_role(session_user, 'hub_system', 'member')
$$;

create function open_scope(p_id uuid, p_kind text, p_grantees text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into scope (id, kind) values (p_id, p_kind);
  insert into scope_grant (scope_id, grantee) select distinct p_id, g from unnest(p_grantees) g;
end $$;

create function regrant_scope(p_id uuid, p_add text[], p_remove text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not (p_id = any (visible_scopes())) then
    raise exception 'scope is not visible to the viewer' using errcode = '42501';
  end if;
  delete from scope_grant where scope_id = p_id and grantee = any (p_remove);
  insert into scope_grant (scope_id, grantee) select distinct p_id, g from unnest(p_add) g on conflict do nothing;
end $$;

-- A new scope seen by those who see another one, and by others too: a question that leaves its matter.
create function open_scope_like(p_id uuid, p_kind text, p_like uuid, p_extra text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not (p_like = any (visible_scopes())) then
    raise exception 'scope is not visible to the viewer' using errcode = '42501';
  end if;
  insert into scope (id, kind) values (p_id, p_kind);
  insert into scope_grant (scope_id, grantee)
  select p_id, grantee from scope_grant where scope_id = p_like
  union select p_id, g from unnest(p_extra) g;
end $$;

-- Hands over a scope later: whoever sees p_via may take the offer, and then p_add replaces p_remove on p_scope.
create function offer_scope(p_scope uuid, p_via uuid, p_add text[], p_remove text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not (p_scope = any (visible_scopes())) then
    raise exception 'scope is not visible to the viewer' using errcode = '42501';
  end if;
  insert into scope_offer (scope_id, via_scope_id, add, remove) values (p_scope, p_via, p_add, p_remove);
end $$;

create function take_scope_offer(p_via uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_system() and not (p_via = any (visible_scopes())) then
    raise exception 'scope is not visible to the viewer' using errcode = '42501';
  end if;
  delete from scope_grant g using scope_offer o
   where o.via_scope_id = p_via and g.scope_id = o.scope_id and g.grantee = any (o.remove);
  insert into scope_grant (scope_id, grantee)
  select o.scope_id, unnest(o.add) from scope_offer o where o.via_scope_id = p_via on conflict do nothing;
  delete from scope_offer where via_scope_id = p_via;
end $$;

create function viewer_has_key(p_key text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select p_key = any (coalesce(nullif(current_setting('hub.keys', true), ''), '{}')::text[])
$$;

create function session_holder(p_token_hash text) returns table (session_id uuid, user_id uuid, organization_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.user_id, array(
           select a.organization_id from assignment a
            where a.user_id = s.user_id and a.valid_from <= hub_today() and (a.valid_to is null or a.valid_to >= hub_today())
            order by a.valid_from, a.id)
    from session s
   where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > now()
$$;

create function next_deficiency_number(p_forum uuid, p_year int) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into number_series (forum_id, year, last) values (p_forum, p_year, 1)
  on conflict (forum_id, year) do update set last = number_series.last + 1
  returning last
$$;

-- The streams that follow a deficiency: ids only, so that a forum above can tell those whom it does not see.
create function deficiency_followers(p_deficiency uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select d.scope_id from deficiency d where d.id = p_deficiency
  union select d.reporter_stream_id from deficiency d where d.id = p_deficiency
  union select f.room_scope_id from deficiency d join forum f on f.id = d.handling_forum_id where d.id = p_deficiency
  union select f.oversight_scope_id from deficiency d join forum f on f.id = d.handling_forum_id where d.id = p_deficiency
  union select o.representatives_scope_id from deficiency d join organization o on o.id = d.reporter_organization_id where d.id = p_deficiency
  union select o.representatives_scope_id from concerned_organization c join organization o on o.id = c.organization_id
         where c.deficiency_id = p_deficiency
$$;

-- The only writer of the log. Counters are taken last, streams in order, so seq is gapless and ordered by commit.
create function write_changes(p_operation uuid, p_user uuid, p_assignment uuid, p_changes jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one record;
  last_seq int;
begin
  insert into change_person (operation_id, user_id, assignment_id) values (p_operation, p_user, p_assignment);
  for one in
    select s.stream::uuid as stream, jsonb_agg(c.change order by c.ord) as changes, count(*)::int as n
      from jsonb_array_elements(p_changes) with ordinality as c(change, ord),
           lateral (select distinct jsonb_array_elements_text(c.change -> 'streams') as stream) s
     group by s.stream order by s.stream::uuid
  loop
    insert into stream_head (stream, seq) values (one.stream, one.n)
    on conflict (stream) do update set seq = stream_head.seq + one.n
    returning seq into last_seq;
    insert into change (stream, seq, at, action, subject_type, subject_id, actor_organization_id, actor_role, fields, operation_id)
    select one.stream, last_seq - one.n + ord, hub_now(), x ->> 'action', x ->> 'subjectType', (x ->> 'subjectId')::uuid,
           (x ->> 'actorOrganizationId')::uuid, x ->> 'actorRole', coalesce(x -> 'fields', '[]'), p_operation
      from jsonb_array_elements(one.changes) with ordinality as t(x, ord);
    perform pg_notify('hub_changes', one.stream || ':' || last_seq);
  end loop;
end $$;

-- The streams that a viewer follows, and where they stand.
create function viewer_streams() returns table (stream uuid, kind text, seq int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.stream, s.kind, coalesce(h.seq, 0) from (
    select room_scope_id, 'ROOM' from forum where viewer_has_key('seat:' || id)
    union all select open_scope_id, 'FORUM' from forum where viewer_has_key('open:' || id)
    union all select oversight_scope_id, 'OVERSIGHT' from forum where viewer_has_key('oversees:' || id)
    union all select representatives_scope_id, 'REPRESENTATIVES' from organization where viewer_has_key('represents:' || id)
    union all select own_scope_id, 'OWN' from assignment where viewer_has_key('assignment:' || id)
  ) s(stream, kind) left join stream_head h on h.stream = s.stream
$$;

-- Where streams stand: for the doorbell's reader and for the heartbeat. Numbers only.
create function stream_heads(p_streams uuid[]) returns table (stream uuid, seq int)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.stream, h.seq from stream_head h where h.stream = any (p_streams)
$$;
`;
