/** What the API's role may do. It owns nothing; tables that only the system reads are not granted at all. */
export const grantsSql = `
revoke all on all tables in schema public from public;
revoke all on all functions in schema public from public;
grant usage on schema public to hub_app;
grant select, insert, update on
  user_account, area, organization, assignment, forum, forum_lineage, membership, seat, cadence_rule, activity,
  deficiency, deficiency_reporter, concerned_organization, reply, escalation, transfer, feedback, mutation_receipt to hub_app;
grant delete on concerned_organization to hub_app;
grant select on change, hub_clock, deficiency_signal, forum_tally to hub_app;
grant execute on function hub_now(), hub_today(), enter_viewer(uuid, uuid), visible_scopes(), viewer_id(), is_system(),
  open_scope(uuid, text, text[]), open_scope_like(uuid, text, uuid, text[]),
  regrant_scope(uuid, text[], text[]), offer_scope(uuid, uuid, text[], text[]), take_scope_offer(uuid), viewer_has_key(text), session_holder(text),
  next_deficiency_number(uuid, int), deficiency_followers(uuid), write_changes(uuid, uuid, uuid, jsonb), stream_heads(uuid[]), viewer_streams() to hub_app;
grant execute on all functions in schema public to hub_system;
`;
