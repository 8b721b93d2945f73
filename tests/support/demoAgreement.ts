import {
  AddAgreementClauseDocument,
  ApproveAgreementVersionDocument,
  CreateAgreementDocument,
  DraftAgreementVersionDocument,
  SendAgreementVersionForApprovalDocument,
  UpdateAgreementVersionDocument,
} from "../../schema/generated/graphql.ts";
import { mutationId } from "./app.ts";
import { day } from "./day.ts";
import type { Demo } from "./demo.ts";
import { meetInDemo, present, proposeInDemo, takeInDemo } from "./demoMeeting.ts";

/**
 * The operative BUS group of the demo decides to send agreements to their parties, and has a regional one in force since
 * today: with a clause for each name, "1 Syfte", between the parties that were at the meeting.
 */
export async function agreeInDemo(
  demo: Pick<Demo, "as">,
  title: string,
  clauses: readonly string[],
): Promise<{ readonly agreementId: string; readonly versionId: string }> {
  const { forumId, items } = await meetInDemo(demo, ["Överenskommelser"]);
  const decision = await proposeInDemo(demo, items[0] ?? "", "Överenskommelser skickas till parterna.");
  await takeInDemo(demo, decision);
  const [coordinator, chair] = [await demo.as("coordinator"), await demo.as("operativeChair")];
  const parties = await Promise.all(
    Object.values(present).map(async (person) => {
      const client = await demo.as(person);
      const { data } = await client.ask<{ viewer: { organization: { id: string } } }, object>(
        "{ viewer { organization { id } } }",
      );
      return { client, organizationId: data?.viewer.organization.id ?? "" };
    }),
  );
  const partyOrganizationIds = parties.map(({ organizationId }) => organizationId);
  const { createAgreement } = await coordinator.run(CreateAgreementDocument, {
    input: { clientMutationId: mutationId(), forumId, title, level: "REGIONAL", partyOrganizationIds },
  });
  const { draftAgreementVersion } = await coordinator.run(DraftAgreementVersionDocument, {
    input: { clientMutationId: mutationId(), agreementId: createAgreement.id, copyFrom: "NOTHING" },
  });
  const { id } = draftAgreementVersion;
  for (const name of clauses) {
    const [ref = "", ...heading] = name.split(" ");
    const clause = { ref, heading: heading.join(" "), text: `Parterna följer ${name}.` };
    await coordinator.run(AddAgreementClauseDocument, {
      input: { clientMutationId: mutationId(), agreementVersionId: id, ...clause },
    });
  }
  const { updateAgreementVersion } = await coordinator.run(UpdateAgreementVersionDocument, {
    input: {
      clientMutationId: mutationId(),
      id,
      version: draftAgreementVersion.version,
      text: "Barn och unga ska få stöd i rätt tid.",
      validFrom: day(),
    },
  });
  const { sendAgreementVersionForApproval } = await chair.run(SendAgreementVersionForApprovalDocument, {
    input: {
      clientMutationId: mutationId(),
      id,
      version: updateAgreementVersion.version,
      decisionId: decision.id,
    },
  });
  let { version } = sendAgreementVersionForApproval;
  for (const { client, organizationId } of parties) {
    const { approveAgreementVersion } = await client.run(ApproveAgreementVersionDocument, {
      input: { clientMutationId: mutationId(), id, version, organizationId, approvedOn: day() },
    });
    version = approveAgreementVersion.version;
  }
  return { agreementId: createAgreement.id, versionId: id };
}
