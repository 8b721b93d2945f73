import { randomUUIDv7 } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { hasEnded } from "../forums/forum.service.ts";
import { activePartyIdsOf } from "../forums/membership.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, refused } from "../kit/problem.ts";
import { Area } from "../organizations/area.entity.ts";
import { Agreement } from "./agreement.entity.ts";
import type { AgreementContent, CreateAgreementInput, UpdateAgreementInput } from "./agreement.inputs.ts";
import { rolesInForum } from "./agreement.policy.ts";
import { checkParent, checkTerms, isSettled } from "./agreement.rules.ts";
import { setParties } from "./agreementParties.service.ts";
import { beginAgreement, tellAgreement } from "./agreementStep.service.ts";

const longestLegalBasis = 200;

/** An agreement of a forum that still works; seen by its seats until a version is sent. */
export async function create(op: Operation, input: CreateAgreementInput): Promise<Agreement> {
  const forum = await op.load.visible(Forum, input.forumId);
  const role = authorize(rolesInForum(op.viewer, forum.id), "agreement.create");
  const content = await contentOf(op, input);
  if (hasEnded(forum)) throw refused("R30", "forumOver", {}, "input.forumId");
  checkParent(input.level, content.parent?.level ?? null);
  const id = randomUUIDv7();
  const key = newAgreementKey(forum, id);
  const agreement = op.em.create(Agreement, { id, scopeId: forum.roomScopeId, key, forum, ...content });
  op.em.persist(agreement);
  await setParties(op, agreement, input.partyOrganizationIds ?? (await activePartyIdsOf(op, forum.id)));
  return tellAgreement(op, "agreement.create", { agreement, forum, role, versions: [] });
}

/** A key that no other agreement can have: the forum's, and the end of the agreement's own id. */
export const newAgreementKey = (forum: Pick<Forum, "key">, id: string): string =>
  `${forum.key.slice(0, 40).replace(/-$/, "")}-${id.slice(-8)}`;

export async function update(op: Operation, input: UpdateAgreementInput): Promise<Agreement> {
  const step = await beginAgreement(op, input, "edit");
  const { agreement, versions } = step;
  const content = await contentOf(op, input);
  const { title, level, parent } = agreement;
  checkTerms(
    isSettled(versions.map(({ status }) => status)),
    { title, level, parentId: parent?.id ?? null },
    { title: content.title, level: content.level, parentId: content.parent?.id ?? null },
  );
  checkParent(content.level, content.parent?.level ?? null);
  for (const child of await op.load.many(Agreement, "parent", agreement.id)) {
    checkParent(child.level, content.level, "input.level");
  }
  Object.assign(agreement, content);
  await setParties(op, agreement, input.partyOrganizationIds);
  return tellAgreement(op, "agreement.edit", step);
}

/** What the input says, with the nouns that it names. */
async function contentOf(
  op: Operation,
  { title, level, parentId, areaId, legalBasis }: AgreementContent,
): Promise<Pick<Agreement, "title" | "level" | "parent" | "area" | "legalBasis">> {
  if (isBlank(title)) throw badInput("input.title", "blank");
  if (legalBasis && legalBasis.length > longestLegalBasis) {
    throw badInput("input.legalBasis", "tooLong", { max: longestLegalBasis });
  }
  const [parent, area] = await Promise.all([
    parentId ? op.load.one(Agreement, parentId) : null,
    areaId ? op.load.one(Area, areaId) : null,
  ]);
  if (parentId && !parent) throw badInput("input.parentId", "unknownAgreement");
  if (areaId && !area) throw badInput("input.areaId", "unknownArea");
  return { title, level, parent, area, legalBasis: isBlank(legalBasis ?? "") ? null : (legalBasis ?? null) };
}
