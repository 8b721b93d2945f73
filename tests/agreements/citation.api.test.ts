import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementsInForceDocument, ClausesInForceDocument } from "../../schema/generated/graphql.ts";
import { AgreementStories, type SeenVersion } from "../support/agreements.ts";
import { PlanStories } from "../support/plans.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: AgreementStories;
let matters: Stories;
let plans: PlanStories;
/** In force, with one clause; and a draft with another. */
let standing: SeenVersion;
let draft: SeenVersion;

beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
  matters = new Stories(town);
  plans = new PlanStories(town);
  const first = await stories.draft();
  await stories.clause(first.id, { ref: "3.2", heading: "Övergångar" });
  standing = await stories.approved(await stories.send(await stories.see("coordinator", first.id)));
  const second = await stories.version(standing.agreement.id);
  await stories.clause(second.id);
  draft = await stories.see("coordinator", second.id);
});
afterAll(() => town.close());

const clauseOf = ({ clauses }: SeenVersion): string => clauses[0]?.id ?? "";
const nowhere = "019b0000-0000-7000-8000-000000000000";

describe("the clause that a deficiency departs from", () => {
  const about = "agreementClause { ref heading agreementVersion { number agreement { title } } }";

  it("is told with the report and shown to all who see both; the clause shows what was reported", async () => {
    const agreementClauseId = clauseOf(standing);
    const written = { ...matters.texts, concernedOrganizationIds: [town.organizations.clinic] };
    const { noIndividualAttested, ...texts } = written;
    const saved = await town.do("school", "saveDeficiencyDraft", { ...texts, agreementClauseId });
    const seen = { ref: "3.2", heading: "Övergångar" };
    expect(await town.matter("school", saved.id, about)).toMatchObject({ agreementClause: seen });
    const { id, version } = saved;
    const reported = await town.do("school", "reportDeficiency", {
      ...written,
      id,
      version,
      agreementClauseId,
    });
    for (const who of ["school", "coordinator", "clinic"] as const) {
      expect(await town.matter(who, reported.id, about), who).toEqual({
        agreementClause: {
          ...seen,
          agreementVersion: { number: 1, agreement: { title: stories.content.title } },
        },
      });
    }
    const against = (who: "coordinator" | "auditor") =>
      town.see(who, `agreementVersion(id: "${standing.id}") { clauses { deficiencies { id } } }`);
    expect(await against("coordinator")).toEqual({ clauses: [{ deficiencies: [{ id: reported.id }] }] });
    expect(await against("auditor")).toEqual({ clauses: [{ deficiencies: [] }] });
  });

  it("is one of a version in force that the reporter sees", async () => {
    const refused = (agreementClauseId: string) =>
      town.refusal("school", "reportDeficiency", {
        ...matters.texts,
        concernedOrganizationIds: [town.organizations.clinic],
        agreementClauseId,
      });
    expect(await refused(nowhere)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.agreementClauseId",
      reason: "unknownClause",
    });
    // A draft is the room's: to the reporter it is not there.
    expect(await refused(clauseOf(draft))).toEqual(await refused(nowhere));
  });
});

describe("what the forms choose from", () => {
  it("is what the viewer sees in force: agreements, then the clauses of one", async () => {
    const school = await town.app.as("school");
    const { agreements } = await school.run(AgreementsInForceDocument);
    expect(agreements.edges.map(({ node }) => node.inForce)).toEqual([{ id: standing.id, number: 1 }]);
    const { agreementVersion } = await school.run(ClausesInForceDocument, { id: standing.id });
    expect(agreementVersion.clauses).toMatchObject([{ ref: "3.2", heading: "Övergångar" }]);
  });
});

describe("the agreement that a plan carries out", () => {
  const seenBy = (who: "coordinator" | "clinic", id: string) =>
    town.see(who, `actionPlan(id: "${id}") { title agreementVersion { id } }`);

  it("is a version in force; it stays when nothing is said of it, and goes when null is", async () => {
    const plan = await plans.draft({ agreementVersionId: standing.id });
    expect(await seenBy("clinic", plan.id)).toMatchObject({ agreementVersion: { id: standing.id } });
    expect(await town.see("school", `agreementVersion(id: "${standing.id}") { plans { id } }`)).toEqual({
      plans: [],
    });
    expect(await town.see("clinic", `agreementVersion(id: "${standing.id}") { plans { id } }`)).toEqual({
      plans: [{ id: plan.id }],
    });
    const rest = { ...plans.content, basisMeetingIds: [], reports: [] };
    const renamed = await plans.step("coordinator", "updateActionPlan", plan, { ...rest, title: "Ny" });
    expect(await seenBy("clinic", plan.id)).toEqual({ title: "Ny", agreementVersion: { id: standing.id } });
    await plans.step("coordinator", "updateActionPlan", renamed, { ...rest, agreementVersionId: null });
    expect(await seenBy("clinic", plan.id)).toMatchObject({ agreementVersion: null });
  });

  it("is not one that is worked on, or that the viewer does not see", async () => {
    const refused = (agreementVersionId: string) =>
      town.refusal("coordinator", "createActionPlan", {
        forumId: town.forums.operative,
        ...plans.content,
        agreementVersionId,
      });
    const field = "input.agreementVersionId";
    expect(await refused(nowhere)).toMatchObject({ field, reason: "unknownAgreement" });
    expect(await refused(draft.id)).toMatchObject({ rule: "3.1", field, reason: "notInForce" });
  });

  it("stays with the plan and its revision when the version is superseded", async () => {
    const plan = await plans.draft({ agreementVersionId: standing.id });
    const proposed = await plans.step("coordinator", "proposeActionPlan", plan);
    const decisionId = await plans.decision();
    const adopted = await plans.step("operativeChair", "adoptActionPlan", proposed, { decisionId });
    const revision: Noun = await plans.step("operativeChair", "reviseActionPlan", adopted);
    await town.sql("update agreement_version set status = 'SUPERSEDED' where id = ?", [standing.id]);
    const rest = { ...plans.content, basisMeetingIds: [], reports: [], agreementVersionId: standing.id };
    await plans.step("coordinator", "updateActionPlan", revision, rest);
    expect(await seenBy("clinic", revision.id)).toMatchObject({ agreementVersion: { id: standing.id } });
    expect(
      await town.refusal("coordinator", "createActionPlan", {
        forumId: town.forums.operative,
        ...plans.content,
        agreementVersionId: standing.id,
      }),
    ).toMatchObject({ reason: "notInForce" });
    expect(
      await town.refusal("school", "reportDeficiency", {
        ...matters.texts,
        concernedOrganizationIds: [town.organizations.clinic],
        agreementClauseId: clauseOf(standing),
      }),
    ).toMatchObject({ reason: "notInForce", field: "input.agreementClauseId" });
  });
});
