import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AcceptEscalationDocument,
  AcknowledgeDeficiencyDocument,
  AnswerEscalationDocument,
  ConveyAnswerDocument,
  DeficiencyDocument,
  EscalateDocument,
  EscalationDocument,
  GiveFeedbackDocument,
  GiveVerdictDocument,
  ReplyToDeficiencyDocument,
  ReportDeficiencyDocument,
} from "../../schema/generated/graphql.ts";
import { type Client, mutationId, startTestApp, type TestApp } from "../support/app.ts";

let app: TestApp;
let school: Client;
let clinic: Client;
let coordinator: Client;
let chair: Client;

beforeAll(async () => {
  app = await startTestApp();
  [school, clinic, coordinator, chair] = await Promise.all([
    app.as("school"),
    app.as("clinic"),
    app.as("coordinator"),
    app.as("chair"),
  ]);
});
afterAll(() => app.close());

describe("a deficiency climbs and comes back", () => {
  it("from report through escalation and answer to the reporter's verdict", async () => {
    const { reportDeficiency: reported } = await school.run(ReportDeficiencyDocument, {
      input: {
        clientMutationId: mutationId(),
        title: "Ingen tar emot elever som byter skola",
        description: "När en klass byter skola i årskurs 7 finns ingen utsedd mottagare.",
        category: "TRANSITION",
        concernedOrganizationIds: [app.world.organizations.clinic],
        noIndividualAttested: true,
      },
    });
    expect(reported).toMatchObject({ number: expect.stringMatching(/^OPER-\d{4}-001$/), status: "REPORTED" });
    const id = reported.id;

    const { acknowledgeDeficiency: acknowledged } = await coordinator.run(AcknowledgeDeficiencyDocument, {
      input: { clientMutationId: mutationId(), id, version: reported.version },
    });
    expect(acknowledged.status).toBe("ACKNOWLEDGED");

    await clinic.run(ReplyToDeficiencyDocument, {
      input: { clientMutationId: mutationId(), id, text: "Vi saknar en utpekad kontaktväg." },
    });
    const { escalate } = await coordinator.run(EscalateDocument, {
      input: {
        clientMutationId: mutationId(),
        id,
        version: acknowledged.version,
        question: "Vem ska ta emot?",
        tried: "Mötet mellan enheterna gav ingen lösning.",
      },
    });
    expect(escalate.status).toBe("SENT");

    const seenByChair = await chair.ask(DeficiencyDocument, { id });
    expect(seenByChair.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    const { escalation } = await chair.run(EscalationDocument, { id: escalate.id });
    expect(escalation.projection.replies[0]?.text).toBe("Vi saknar en utpekad kontaktväg.");
    expect(escalation.allowedActions).toContain("accept");

    const { acceptEscalation } = await chair.run(AcceptEscalationDocument, {
      input: { clientMutationId: mutationId(), id: escalate.id, version: escalate.version },
    });
    const { answerEscalation } = await chair.run(AnswerEscalationDocument, {
      input: {
        clientMutationId: mutationId(),
        id: escalate.id,
        version: acceptEscalation.version,
        answer: "Skolan tar emot.",
      },
    });
    expect(answerEscalation).toMatchObject({ status: "ANSWERED" });
    const { conveyAnswer } = await coordinator.run(ConveyAnswerDocument, {
      input: { clientMutationId: mutationId(), id: escalate.id, version: answerEscalation.version },
    });
    expect(conveyAnswer.status).toBe("CONVEYED_DOWN");

    const { deficiency: handled } = await coordinator.run(DeficiencyDocument, { id });
    const { giveFeedback } = await coordinator.run(GiveFeedbackDocument, {
      input: {
        clientMutationId: mutationId(),
        id,
        version: handled.version,
        outcome: "NO_MEASURE",
        summary: "Skolan tar emot från och med i höst.",
      },
    });
    expect(giveFeedback.status).toBe("FEEDBACK_GIVEN");
    const { giveVerdict } = await school.run(GiveVerdictDocument, {
      input: { clientMutationId: mutationId(), id, version: giveFeedback.version, verdict: "SOLVED" },
    });
    expect(giveVerdict.status).toBe("CLOSED");

    const { deficiency } = await school.run(DeficiencyDocument, { id });
    expect(deficiency.history.map(({ action }) => action)).toEqual([
      "deficiency.report",
      "deficiency.acknowledge",
      "deficiency.reply",
      "escalation.send",
      "escalation.accept",
      "escalation.answer",
      "escalation.convey",
      "deficiency.giveFeedback",
      "deficiency.giveVerdict",
    ]);
  });
});
