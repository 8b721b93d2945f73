/** Row-level security on every table, forced, and its policies (server/access/wall.ts); then the views. */
export const wallsSql = `
alter table "area" enable row level security;
alter table "area" force row level security;
create policy "system" on "area" to "hub_system" using (true) with check (true);
create policy "viewer" on "area" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "change" enable row level security;
alter table "change" force row level security;
create policy "system" on "change" to "hub_system" using (true) with check (true);
create policy "viewer" on "change" for select to "hub_app" using ("stream" = any((select visible_scopes())::uuid[]));
alter table "change_person" enable row level security;
alter table "change_person" force row level security;
create policy "system" on "change_person" to "hub_system" using (true) with check (true);
alter table "deadline_notice" enable row level security;
alter table "deadline_notice" force row level security;
create policy "system" on "deadline_notice" to "hub_system" using (true) with check (true);
alter table "forum" enable row level security;
alter table "forum" force row level security;
create policy "system" on "forum" to "hub_system" using (true) with check (true);
create policy "viewer" on "forum" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "escalation" enable row level security;
alter table "escalation" force row level security;
create policy "system" on "escalation" to "hub_system" using (true) with check (true);
create policy "viewer" on "escalation" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "cadence_rule" enable row level security;
alter table "cadence_rule" force row level security;
create policy "system" on "cadence_rule" to "hub_system" using (true) with check (true);
create policy "viewer" on "cadence_rule" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "forum_lineage" enable row level security;
alter table "forum_lineage" force row level security;
create policy "system" on "forum_lineage" to "hub_system" using (true) with check (true);
create policy "viewer" on "forum_lineage" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "mutation_receipt" enable row level security;
alter table "mutation_receipt" force row level security;
create policy "system" on "mutation_receipt" to "hub_system" using (true) with check (true);
create policy "viewer" on "mutation_receipt" to "hub_app" using ("user_id" = (select viewer_id())) with check ("user_id" = (select viewer_id()));
alter table "number_series" enable row level security;
alter table "number_series" force row level security;
create policy "system" on "number_series" to "hub_system" using (true) with check (true);
alter table "organization" enable row level security;
alter table "organization" force row level security;
create policy "system" on "organization" to "hub_system" using (true) with check (true);
create policy "viewer" on "organization" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "membership" enable row level security;
alter table "membership" force row level security;
create policy "system" on "membership" to "hub_system" using (true) with check (true);
create policy "viewer" on "membership" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "deficiency" enable row level security;
alter table "deficiency" force row level security;
create policy "system" on "deficiency" to "hub_system" using (true) with check (true);
create policy "viewer" on "deficiency" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "feedback" enable row level security;
alter table "feedback" force row level security;
create policy "system" on "feedback" to "hub_system" using (true) with check (true);
create policy "viewer" on "feedback" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "concerned_organization" enable row level security;
alter table "concerned_organization" force row level security;
create policy "system" on "concerned_organization" to "hub_system" using (true) with check (true);
create policy "viewer" on "concerned_organization" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "activity" enable row level security;
alter table "activity" force row level security;
create policy "system" on "activity" to "hub_system" using (true) with check (true);
create policy "viewer" on "activity" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "reply" enable row level security;
alter table "reply" force row level security;
create policy "system" on "reply" to "hub_system" using (true) with check (true);
create policy "viewer" on "reply" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "scope" enable row level security;
alter table "scope" force row level security;
create policy "system" on "scope" to "hub_system" using (true) with check (true);
alter table "scope_grant" enable row level security;
alter table "scope_grant" force row level security;
create policy "system" on "scope_grant" to "hub_system" using (true) with check (true);
alter table "scope_offer" enable row level security;
alter table "scope_offer" force row level security;
create policy "system" on "scope_offer" to "hub_system" using (true) with check (true);
alter table "stream_head" enable row level security;
alter table "stream_head" force row level security;
create policy "system" on "stream_head" to "hub_system" using (true) with check (true);
alter table "transfer" enable row level security;
alter table "transfer" force row level security;
create policy "system" on "transfer" to "hub_system" using (true) with check (true);
create policy "viewer" on "transfer" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "user_account" enable row level security;
alter table "user_account" force row level security;
create policy "system" on "user_account" to "hub_system" using (true) with check (true);
create policy "viewer" on "user_account" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "session" enable row level security;
alter table "session" force row level security;
create policy "system" on "session" to "hub_system" using (true) with check (true);
alter table "seat" enable row level security;
alter table "seat" force row level security;
create policy "system" on "seat" to "hub_system" using (true) with check (true);
create policy "viewer" on "seat" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "assignment" enable row level security;
alter table "assignment" force row level security;
create policy "system" on "assignment" to "hub_system" using (true) with check (true);
create policy "viewer" on "assignment" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "deficiency_reporter" enable row level security;
alter table "deficiency_reporter" force row level security;
create policy "system" on "deficiency_reporter" to "hub_system" using (true) with check (true);
create policy "viewer" on "deficiency_reporter" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
create view "forum_tally" as select f.id,
         count(d.id) filter (where d.status in ('REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED', 'FEEDBACK_GIVEN'))::int as open,
         count(d.id) filter (where d.status = 'CLOSED')::int as closed,
         count(d.id) filter (where (d.status in ('REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED') and d.feedback_by < hub_today())
                                or (d.status = 'REPORTED' and d.acknowledge_by < hub_today()))::int as overdue
    from forum f left join deficiency d on d.handling_forum_id = f.id and d.number is not null
   where viewer_has_key('seat:' || f.id) or viewer_has_key('oversees:' || f.id) or viewer_has_key('inspects:' || f.id)
   group by f.id;
create view "deficiency_signal" as select d.id, d.number, d.handling_forum_id as forum_id, d.category, d.scope, d.status, d.recurring, d.reopened,
         (d.reported_at at time zone 'Europe/Stockholm')::date as reported_on, d.feedback_by,
         (select coalesce(jsonb_agg(distinct o.sector), '[]') from concerned_organization c
            join organization o on o.id = c.organization_id where c.deficiency_id = d.id) as concerned_sectors
    from deficiency d
   where d.number is not null and viewer_has_key('oversees:' || d.handling_forum_id);
`;
