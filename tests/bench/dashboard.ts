import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { type Client, mutationId } from "../support/app.ts";
import * as steps from "../support/steps.ts";
import { ms, spread, timed } from "./figures.ts";
import type { BenchHub, Room } from "./hub.ts";

const matters = 50;
const times = 60;

const query = `query Dashboard($id: ID!, $first: Int!) {
  forum(id: $id) {
    id name level
    memberships { id status organization { id name sector } seats { id role user { id displayName } } }
  }
  deficiencies(first: $first) { edges { node {
    id number title status feedbackBy
    reporterOrganization { id name }
    concernedOrganizations { id name }
    replies { id text organization { id name } }
    activities { id title due status responsibleOrganization { id name } }
    escalations { id status question toForum { id name } }
    feedback { id outcome summary }
  } } }
}`;

/** The same rows in the same shape, as one would write it by hand for one who may see everything. */
const sql = `
select json_build_object(
  'forum', (select json_build_object('id', f.id, 'name', f.name, 'level', f.level, 'memberships',
      (select json_agg(json_build_object('id', m.id, 'status', m.status,
          'organization', (select json_build_object('id', o.id, 'name', o.name, 'sector', o.sector)
                             from organization o where o.id = m.organization_id),
          'seats', coalesce((select json_agg(json_build_object('id', s.id, 'role', s.role, 'user',
              (select json_build_object('id', u.id, 'displayName', u.display_name) from user_account u where u.id = s.user_id)))
            from seat s where s.membership_id = m.id), '[]')))
         from membership m where m.forum_id = f.id)) from forum f where f.id = $1),
  'deficiencies', json_build_object('edges', (select json_agg(json_build_object('node', json_build_object(
      'id', d.id, 'number', d.number, 'title', d.title, 'status', d.status, 'feedbackBy', d.feedback_by,
      'reporterOrganization', (select json_build_object('id', o.id, 'name', o.name)
                                 from organization o where o.id = d.reporter_organization_id),
      'concernedOrganizations', (select json_agg(json_build_object('id', o.id, 'name', o.name))
         from concerned_organization c join organization o on o.id = c.organization_id where c.deficiency_id = d.id),
      'replies', coalesce((select json_agg(json_build_object('id', r.id, 'text', r.text,
          'organization', json_build_object('id', o.id, 'name', o.name)))
         from reply r join organization o on o.id = r.organization_id where r.deficiency_id = d.id), '[]'),
      'activities', coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'due', a.due,
          'status', a.status, 'responsibleOrganization', json_build_object('id', o.id, 'name', o.name)))
         from activity a join organization o on o.id = a.responsible_organization_id where a.origin_id = d.id), '[]'),
      'escalations', coalesce((select json_agg(json_build_object('id', e.id, 'status', e.status, 'question', e.question,
          'toForum', json_build_object('id', t.id, 'name', t.name)))
         from escalation e join forum t on t.id = e.to_forum_id where e.deficiency_id = d.id), '[]'),
      'feedback', coalesce((select json_agg(json_build_object('id', b.id, 'outcome', b.outcome, 'summary', b.summary))
         from feedback b where b.deficiency_id = d.id), '[]'))))
    from (select * from deficiency where handling_forum_id = $1 order by id desc limit $2) d))) as seen`;

/** (a) A forum's page, nested five deep, through the API beside hand-written SQL. */
export async function dashboard({ hub, rooms: [room] }: BenchHub): Promise<string[]> {
  for (let i = 0; i < matters; i++) await tell(room, i);
  const client = new pg.Client({ connectionString: hub.ownerUrl });
  await client.connect();
  const variables = { id: room.forumId, first: matters };
  const throughApi = async () => ask(room.coordinator, variables);
  const throughSql = async () =>
    (await client.query<{ seen: unknown }>(sql, [variables.id, variables.first])).rows[0]?.seen;
  try {
    if (!isDeepStrictEqual(normal(await throughApi()), normal(await throughSql()))) {
      throw new Error("the two do not answer the same");
    }
    const api = spread(await timed(times, throughApi));
    const bySql = spread(await timed(times, throughSql));
    return [
      `${matters} matters with all that hangs on them, one reader, ${times} times`,
      `API          p50 ${ms(api.p50)}   p95 ${ms(api.p95)}`,
      `SQL through pg   p50 ${ms(bySql.p50)}   p95 ${ms(bySql.p95)}`,
      `ratio        ${(api.p50 / bySql.p50).toFixed(1)}`,
    ];
  } finally {
    await client.end();
  }
}

async function ask(client: Client, variables: object): Promise<unknown> {
  const { data, errors } = await client.ask<object, object>(query, variables);
  if (!data || errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data;
}

/** A matter as far as its number decides: reported, replied to, with measures, raised, or answered. */
async function tell({ school, clinic, coordinator, clinicId }: Room, i: number): Promise<void> {
  const reported = await steps.report(school, [clinicId], { title: `Brist ${i}` });
  await steps.reply(clinic, reported.id);
  if (i % 4 === 0) return;
  const acknowledged = await steps.acknowledge(coordinator, steps.at(reported));
  if (i % 4 === 1) {
    await steps.escalate(coordinator, acknowledged);
    return;
  }
  const handled = await change(coordinator, "startHandling", "DeficiencyStepInput", steps.at(acknowledged));
  if (i % 4 === 2) {
    await steps.giveFeedback(coordinator, { ...steps.at(handled), outcome: "NO_MEASURE", summary: "Klart." });
    return;
  }
  const measure = { title: "Utse en mottagare", responsibleOrganizationId: clinicId, due: "2099-06-01" };
  await change(coordinator, "decideMeasures", "DecideMeasuresInput", {
    ...steps.at(handled),
    measures: [measure, measure],
  });
}

async function change(client: Client, field: string, input: string, values: object): Promise<steps.Step> {
  const { data, errors } = await client.ask<{ done: steps.Step }, object>(
    `mutation ($input: ${input}!) { done: ${field}(input: $input) { id version status } }`,
    { input: { clientMutationId: mutationId(), ...values } },
  );
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.done;
}

/** Without an order: neither side promises the same one in every list. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const text = (one: unknown) => JSON.stringify(one);
    return value.map(normal).toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, normal(one)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
