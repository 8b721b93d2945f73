import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { type Client, mutationId } from "./app.ts";

/** The steps of a deficiency, with no more of the answer than the next step needs. */

export type Step = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
};

/** Which noun, and as it was read. */
export const at = ({ id, version }: Step) => ({ id, version });

interface Variables {
  readonly input: Record<string, unknown>;
}

function step(field: string, input: string) {
  const document = parse(
    `mutation ($input: ${input}!) { done: ${field}(input: $input) { id version status } }`,
  ) as TypedDocumentNode<{ done: Step }, Variables>;
  return async (client: Client, values: Record<string, unknown>): Promise<Step> =>
    (await client.run(document, { input: { clientMutationId: mutationId(), ...values } })).done;
}

const reportStep = step("reportDeficiency", "ReportDeficiencyInput");

/** Reports with texts that can be looked for. */
export const report = (
  client: Client,
  concerned: readonly string[],
  more: Record<string, unknown> = {},
): Promise<Step> =>
  reportStep(client, {
    title: "Ingen tar emot elever som byter skola",
    description: "När en klass byter skola finns ingen utsedd mottagare.",
    category: "TRANSITION",
    concernedOrganizationIds: concerned,
    noIndividualAttested: true,
    ...more,
  });

export const withdraw = step("withdrawDeficiency", "DeficiencyReasonInput");
export const acknowledge = step("acknowledgeDeficiency", "DeficiencyStepInput");

const replyStep = step("replyToDeficiency", "ReplyToDeficiencyInput");
export const reply = (client: Client, id: string, more: Record<string, unknown> = {}): Promise<Step> =>
  replyStep(client, { id, text: "Vi saknar en utpekad kontaktväg.", ...more });

const escalateStep = step("escalate", "EscalateInput");
export const escalate = (
  client: Client,
  { id, version }: Step,
  more: Record<string, unknown> = {},
): Promise<Step> =>
  escalateStep(client, { id, version, question: "Vem ska ta emot?", tried: "Ett möte.", ...more });

export const acceptEscalation = step("acceptEscalation", "EscalationStepInput");
export const answerEscalation = step("answerEscalation", "AnswerEscalationInput");
export const conveyAnswer = step("conveyAnswer", "ConveyAnswerInput");
export const giveFeedback = step("giveFeedback", "GiveFeedbackInput");
export const giveVerdict = step("giveVerdict", "GiveVerdictInput");
