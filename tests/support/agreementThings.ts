import { AgreementStories } from "./agreements.ts";
import type { Town, Who } from "./town.ts";

/** What the access matrix tries agreements on, of one forum. */
export interface AgreementThings {
  /** With a draft version alone. */
  readonly agreement: string;
  readonly agreementDraft: string;
  /** A clause of the draft. */
  readonly agreementClause: string;
  /** A version that its parties are asked about. */
  readonly agreementSent: string;
  /** An agreement whose version is in force. */
  readonly openAgreement: string;
  readonly agreementInForce: string;
}

/** Makes one of each in the forum; `decision` is one that it has taken. */
export async function makeAgreementThings(
  town: Town,
  {
    forum: forumId,
    chair,
    decision,
  }: { readonly forum: string; readonly chair: Who; readonly decision: string },
): Promise<AgreementThings> {
  const stories = new AgreementStories(town);
  const draftOf = async () => {
    const { id } = await stories.agreement({ forumId }, chair);
    return { agreement: id, version: await stories.version(id, {}, chair) };
  };
  const worked = await draftOf();
  const clause = { agreementVersionId: worked.version.id, ref: "1", heading: "Mottagare" };
  await town.do(chair, "addAgreementClause", clause);
  const { clauses } = await stories.see(chair, worked.version.id);
  const { id, version } = (await draftOf()).version;
  const sent = await town.do(chair, "sendAgreementVersionForApproval", { id, version, decisionId: decision });
  const standing = await draftOf();
  await town.sql(
    `update agreement_version v set status = 'IN_FORCE', in_force_on = hub_today(), scope_id = f.open_scope_id
       from forum f where f.id = v.forum_id and v.id = ?`,
    [standing.version.id],
  );
  await town.sql(
    "update agreement a set scope_id = f.open_scope_id from forum f where f.id = a.forum_id and a.id = ?",
    [standing.agreement],
  );
  return {
    agreement: worked.agreement,
    agreementDraft: worked.version.id,
    agreementClause: clauses[0]?.id ?? "",
    agreementSent: sent.id,
    openAgreement: standing.agreement,
    agreementInForce: standing.version.id,
  };
}
