/**
 * To whom a viewer answers, step by step instead of in one statement: what is so for few (an ended forum, an office
 * that inspects) is asked for only where it is so, and each step is planned once for each connection.
 */
export const viewerKeysSql = `
-- One key for each right that assignments, memberships and seats give today. A forum that has ended stays readable: to
-- its last members and their registrars, to who sat there to the end, and to their organizations' seats in what it
-- became.
create or replace function viewer_keys(p_user uuid, p_organization uuid) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  d constant date := hub_today();
  assignments uuid[]; functions text[];
  member uuid[]; ended uuid[]; sits uuid[]; leads uuid[]; sat uuid[];
  above uuid[]; below uuid[]; over uuid[]; under uuid[];
  origin uuid[]; successor uuid[];
  oversight uuid[]; inspected uuid[]; everything uuid[];
  open_forum uuid[]; card uuid[];
  keys text[];
begin
  select array_agg(x.id), array_agg(x.function) into assignments, functions from assignment x
   where x.user_id = p_user and x.organization_id = p_organization
     and x.valid_from <= d and (x.valid_to is null or x.valid_to >= d);
  if assignments is null then return '{}'; end if;

  select array_agg(x.forum_id) filter (where x.status = 'ACTIVE' and x."from" <= d and (x."to" is null or x."to" >= d)),
         array_agg(x.forum_id) filter (where x.status = 'LEFT' and f.status in ('SPLIT', 'MERGED', 'CLOSED') and x."to" >= f.active_to)
    into member, ended
    from membership x join forum f on f.id = x.forum_id where x.organization_id = p_organization;

  if member is not null then
    select array_agg(m.forum_id), array_agg(m.forum_id) filter (where x.role in ('CHAIR', 'COORDINATOR')) into sits, leads
      from seat x join membership m on m.id = x.membership_id
     where x.user_id = p_user and x."from" <= d and (x."to" is null or x."to" >= d)
       and m.organization_id = p_organization and m.status = 'ACTIVE' and m."from" <= d and (m."to" is null or m."to" >= d);

    -- Those above and below what the organization is a member of, and of these what a seat reaches.
    with recursive up(id, by_seat) as (
      select m.id, m.id = any(coalesce(sits, '{}')) from unnest(member) m(id)
      union select f.parent_forum_id, up.by_seat from forum f join up on f.id = up.id where f.parent_forum_id is not null)
    select array_agg(id) filter (where by_seat), array_agg(id) into above, over from up;
    with recursive down(id, by_seat) as (
      select m.id, m.id = any(coalesce(sits, '{}')) from unnest(member) m(id)
      union select f.id, down.by_seat from forum f join down on f.parent_forum_id = down.id)
    select array_agg(id) filter (where by_seat), array_agg(id) into below, under from down;
  end if;

  -- What the member forums came out of, and what became of those and of the ended ones.
  origin := member;
  successor := member || ended;
  if exists (select from forum_lineage l where l.to_id = any(member) or l.from_id = any(member || ended)) then
    with recursive o(id) as (
      select unnest(member)
      union select l.from_id from forum_lineage l join o on l.to_id = o.id)
    select array_agg(id) into origin from o;
    with recursive n(id) as (
      select unnest(origin || ended)
      union select l.to_id from forum_lineage l join n on l.from_id = n.id)
    select array_agg(id) into successor from n;
  end if;

  -- Where the viewer sat to the end, or sits in what it became.
  if ended is not null then
    with recursive became(old, id) as (
      select e, e from unnest(ended) e
      union select b.old, l.to_id from forum_lineage l join became b on l.from_id = b.id)
    select array_agg(id) into sat from (
      select x.forum_id from membership x join forum f on f.id = x.forum_id join seat on seat.membership_id = x.id
       where x.organization_id = p_organization and x.status = 'LEFT' and x.forum_id = any(ended) and x."to" >= f.active_to
         and seat.user_id = p_user and seat."to" >= f.active_to
      union select b.old from became b where b.id = any(sits)) t(id);
  end if;

  if 'SECRETARIAT' = any(functions) then
    with recursive o(id) as (
      select f.id from forum f where f.id = any(member) and f.level = 'REGIONAL'
      union select f.id from forum f join o on f.parent_forum_id = o.id)
    select array_agg(id) into oversight from o;
  end if;
  if functions && '{AUDITOR,BOARD}' then
    with recursive i(id) as (
      select o.area_id from organization o where o.id = p_organization
      union select r.id from area r join i on r.parent_id = i.id)
    select array_agg(f.id) into inspected from forum f where f.area_id in (select id from i);
  end if;
  if 'ADMIN' = any(functions) then select array_agg(f.id) into everything from forum f; end if;

  open_forum := above || below || member || origin || ended || oversight || inspected || everything;
  card := open_forum || over || under || successor;
  select array_agg(distinct k) into keys from (
    select 'user:' || p_user
    union all select 'organization:' || p_organization
    union all select 'assignment:' || unnest(assignments)
    union all select 'administers:' || p_organization where 'ORG_ADMIN' = any(functions)
    union all select 'represents:' || p_organization where sits is not null
    union all select 'seat:' || unnest(sits || sat)
    union all select 'records:' || unnest(member || ended) where 'REGISTRAR' = any(functions)
    union all select 'chair:' || unnest(leads)
    union all select 'oversees:' || unnest(oversight)
    union all select 'inspects:' || unnest(inspected)
    union all select 'open:' || unnest(open_forum)
    union all select 'card:' || unnest(card)
    union all select 'administrator' where 'ADMIN' = any(functions)
    union all select 'register' where card is not null or not functions <@ '{EMPLOYEE,ORG_ADMIN}') t(k);
  return keys;
end $$;

-- Planned once for each connection, too.
alter function enter_viewer(uuid, uuid) set plan_cache_mode = force_generic_plan;
`;
