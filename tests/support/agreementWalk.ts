import { AgreementStories } from "./agreements.ts";
import { day } from "./day.ts";
import type { Step } from "./steps.ts";
import { at, type Noun, Town } from "./town.ts";
import type { Person } from "./world.ts";

type Play = (person: Person, name: string, input: Record<string, unknown>) => Promise<Step>;

/** Every mutation of agreements, once or more; `text` marks each text that is written. */
export async function playAgreements(town: Town, play: Play, text: (about: string) => string): Promise<void> {
  const stories = new AgreementStories(town);
  const { school, leisure } = town.organizations;
  const now = async ({ id }: Pick<Noun, "id">) => ({ id, version: await town.versionOf(id) });
  const parties = { partyOrganizationIds: [school, leisure] };
  const facts = { title: text("överenskommelse"), level: "LOCAL" };
  const agreement = await play("coordinator", "createAgreement", {
    forumId: town.forums.operative,
    ...facts,
  });
  await play("coordinator", "updateAgreement", { ...at(agreement), ...facts, ...parties });
  const draft = await play("coordinator", "draftAgreementVersion", { agreementId: agreement.id });
  await play("coordinator", "updateAgreementVersion", {
    ...at(draft),
    text: text("lydelse"),
    validFrom: day(-30),
  });
  const clause = { heading: text("punkt"), text: text("lydelse") };
  for (const ref of ["1", "2"]) {
    await play("coordinator", "addAgreementClause", { agreementVersionId: draft.id, ref, ...clause });
  }
  const [one, two] = (await stories.see("coordinator", draft.id)).clauses;
  if (!one || !two) throw new Error("two clauses were added");
  await play("coordinator", "updateAgreementClause", {
    ...at(one),
    ref: "1 a",
    ...clause,
    divergesFromParent: false,
    responsibleSectors: [],
  });
  await play("coordinator", "moveAgreementClause", { ...(await now(two)), position: 1 });
  await play("coordinator", "removeAgreementClause", await now(two));

  const send = async () =>
    play("operativeChair", "sendAgreementVersionForApproval", {
      ...(await now(draft)),
      decisionId: await stories.decision(),
    });
  await play("operativeChair", "returnAgreementVersionToDraft", {
    ...at(await send()),
    reason: text("åter"),
  });
  const approval = { approvedOn: day(), recordNumber: text("dnr") };
  await play("representative", "approveAgreementVersion", {
    ...at(await send()),
    ...approval,
    organizationId: school,
  });
  const entered = await play("operativeChair", "enterAgreementApproval", {
    ...(await now(draft)),
    ...approval,
    organizationId: leisure,
  });
  await play("operativeChair", "terminateAgreementVersion", {
    ...at(entered),
    terminatesOn: day(),
    reason: text("uppsägning"),
  });
}

/** Who does what, disputed, agreed on again and taken away. */
export async function playResponsibilities(
  town: Town,
  play: Play,
  text: (about: string) => string,
): Promise<void> {
  const content = {
    what: text("ansvar"),
    parts: [{ organizationId: town.organizations.clinic, part: text("del") }],
  };
  const forumId = town.forums.operative;
  const item = await play("coordinator", "addResponsibilityItem", { forumId, ...content });
  const edited = await play("coordinator", "updateResponsibilityItem", { ...at(item), ...content });
  const disputed = await play("clinic", "disputeResponsibility", { ...at(edited), reason: text("tvist") });
  const agreed = await play("coordinator", "agreeResponsibility", at(disputed));
  await play("coordinator", "removeResponsibilityItem", at(agreed));
}
