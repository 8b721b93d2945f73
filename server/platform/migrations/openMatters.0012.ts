const dayOf = (moment: string) => `(${moment} at time zone 'Europe/Stockholm')::date`;
const ifSeen = (noun: string, title: string) =>
  `case when ${noun}.scope_id = any((select visible_scopes())::uuid[]) then ${title} end`;
const openPlan = "('DRAFT', 'PROPOSED', 'ADOPTED')";
const openVersion = "('DRAFT', 'OUT_FOR_APPROVAL', 'IN_FORCE')";
const openDecision = "(d.status = 'TAKEN' or (d.status = 'IN_EFFECT' and d.review_on is not null))";

/**
 * What lies open in a forum: what a split allocates, and what stands in the way of its end (R30). What hangs on another
 * matter goes with that one and is not listed. Titles are for whoever sees the matter.
 */
export const openMattersBody = `
  select d.id, 'DEFICIENCY', d.number, ${ifSeen("d", "d.title")}, ${dayOf("d.reported_at")}, true
    from deficiency d
   where d.handling_forum_id = p_forum
     and d.status in ('REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED', 'FEEDBACK_GIVEN')
  union all
  select e.id, 'ESCALATION', e.projection ->> 'number', ${ifSeen("e", "e.projection ->> 'title'")}, e.sent_on, true
    from escalation e where e.to_forum_id = p_forum and e.status in ('SENT', 'ACCEPTED', 'SENT_ON')
  union all
  select t.id, 'TRANSFER', t.projection ->> 'number', ${ifSeen("t", "t.projection ->> 'title'")}, ${dayOf("t.created_at")}, true
    from transfer t where t.to_forum_id = p_forum and t.status = 'PROPOSED'
  union all
  select p.id, 'ACTION_PLAN', null, ${ifSeen("p", "p.title")}, p."from", true
    from action_plan p
   where p.forum_id = p_forum and p.status in ${openPlan}
     and not exists (select 1 from action_plan o where o.id = p.revision_of_id and o.status in ${openPlan})
  union all
  select g.id, 'AGREEMENT', null, ${ifSeen("g", "g.title")}, ${dayOf("g.created_at")}, true
    from agreement g
   where g.forum_id = p_forum
     and (exists (select 1 from agreement_version v where v.agreement_id = g.id and v.status in ${openVersion})
          or not exists (select 1 from agreement_version v where v.agreement_id = g.id))
  union all
  select i.id, 'RESPONSIBILITY', null, ${ifSeen("i", "i.what")}, i.disputed_on, true
    from responsibility_item i where i.forum_id = p_forum and i.status = 'DISPUTED'
  union all
  select a.id, 'ACTIVITY', null, ${ifSeen("a", "a.title")}, ${dayOf("a.created_at")}, true
    from activity a
   where a.forum_id = p_forum and a.plan_id is null and a.origin <> 'DEFICIENCY'
     and a.status in ('PLANNED', 'IN_PROGRESS', 'BLOCKED')
  union all
  select m.id, 'MEETING', null, ${ifSeen("m", "m.title")}, ${dayOf("m.starts_at")}, m.status <> 'IN_SESSION'
    from meeting m where m.forum_id = p_forum and m.status in ('DRAFT', 'SUMMONED', 'IN_SESSION')
  union all
  select w.id, 'MINUTES', null, ${ifSeen("w", "m.title")}, ${dayOf("m.starts_at")}, false
    from minutes w join meeting m on m.id = w.meeting_id where w.forum_id = p_forum and w.status <> 'ADOPTED'
  union all
  select i.id, 'AGENDA_ITEM', null, ${ifSeen("i", "i.title")}, ${dayOf("i.created_at")}, true
    from agenda_item i where i.forum_id = p_forum and i.meeting_id is null and i.status in ('PROPOSED', 'ON_AGENDA')
  union all
  select d.id, 'DECISION', '§ ' || coalesce(i.number, i.position) || ':' || d.ordinal, ${ifSeen("i", "i.title")},
         ${dayOf("d.taken_at")}, true
    from decision d join agenda_item i on i.id = d.agenda_item_id where d.forum_id = p_forum and ${openDecision}
  union all
  select r.id, 'ANCHORING', null, ${ifSeen("r", "r.title")}, r.subject_on, true
    from anchoring r
   where r.forum_id = p_forum and r.settled_on is null and r.closed_on is null and r.subject_type in ('DECISION', 'MINUTES', 'AGREEMENT_VERSION')
     and not exists (select 1 from decision d where d.id = r.subject_id and ${openDecision})`;

export const openMattersSql = `
create function open_matters(p_forum uuid)
returns table (id uuid, kind text, number text, title text, day date, movable boolean)
language sql stable security definer set search_path = public, pg_temp as $$${openMattersBody}
$$;
revoke all on function open_matters(uuid) from public;
grant execute on function open_matters(uuid) to hub_app, hub_system;
`;
