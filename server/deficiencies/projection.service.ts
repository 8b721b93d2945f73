import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { principalIdsOf } from "../organizations/organization.service.ts";
import type { Matter } from "./matter.ts";
import { Projection } from "./projection.ts";
import { Reply } from "./reply.entity.ts";

/** The copy of a matter that goes along with a question: texts, parties and replies as they are now. */
export async function projectionOf(op: Operation, matter: Matter): Promise<Projection> {
  const { deficiency, concerned } = matter;
  const [replies, reporter] = await Promise.all([
    op.load.many(Reply, "deficiency", deficiency.id),
    op.load.one(Organization, deficiency.reporterOrganization.id),
  ]);
  const projected = await Promise.all(
    replies.map(async ({ organization, text }) => ({
      organization: (await op.load.one(Organization, organization.id))?.name ?? "",
      text,
    })),
  );
  return Object.assign(new Projection(), {
    number: must(deficiency.number, "a reported deficiency has a number"),
    title: deficiency.title,
    description: deficiency.description,
    category: deficiency.category,
    reporterOrganization: must(reporter, "reporting organization").name,
    partyPrincipalIds: await principalIdsOf(op, [
      deficiency.reporterOrganization.id,
      ...concerned.map(({ id }) => id),
    ]),
    concernedOrganizations: concerned.map(({ name }) => name),
    replies: projected,
  });
}
