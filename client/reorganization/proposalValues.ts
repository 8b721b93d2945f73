import * as z from "zod/mini";
import type {
  EditForumProposalInput,
  ForumProposalKind,
  ForumProposalStatus,
  ProposalRowFragment,
} from "../../schema/generated/graphql.ts";
import { limits, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import type { Tone } from "../ui/tone.icon.tsx";
import { mostOthers } from "./merge.values.ts";

export type Proposal = ProposalRowFragment;

export const proposalKinds = ["CREATE", "SPLIT", "MERGE"] as const satisfies readonly ForumProposalKind[];

export const proposalTone: Readonly<Record<ForumProposalStatus, Tone>> = {
  PROPOSED: "info",
  CARRIED_OUT: "ok",
  DECLINED: "neutral",
  WITHDRAWN: "neutral",
};

/** Where an administrator carries it out: the step's own page, with the proposal in its address. */
export const carryOutHref = ({ id, kind, forum }: Proposal): string =>
  ({
    CREATE: `/forum?forslag=${id}`,
    SPLIT: `/forum/${forum.id}/dela?forslag=${id}`,
    MERGE: `/forum/${forum.id}/sla-samman?forslag=${id}`,
  })[kind];

/** A proposal while it is written. */
export interface ProposalValues {
  kind: (typeof proposalKinds)[number];
  otherForumIds: string[];
  text: string;
  wishedFrom: string | null;
}

/** The forums are asked for in a merger alone; those chosen before are kept while another kind is looked at. */
export const proposalSchema = z
  .object({
    kind: z.enum(proposalKinds),
    otherForumIds: z.array(z.string()).check(z.maxLength(mostOthers)),
    text: requiredText(limits.text),
    wishedFrom: z.nullable(z.string()),
  })
  .check(
    z.refine(({ kind, otherForumIds }) => kind !== "MERGE" || otherForumIds.length > 0, {
      error: "missing",
      path: ["otherForumIds"],
    }),
  );

export const valuesOfProposal = (proposal: Proposal | null): ProposalValues => ({
  kind: proposal?.kind ?? "CREATE",
  otherForumIds: proposal?.otherForums.map(({ id }) => id) ?? [],
  text: proposal?.text ?? "",
  wishedFrom: proposal?.wishedFrom ?? null,
});

/** Of values that the schema has let through. */
export const proposalInput = ({
  kind,
  otherForumIds,
  text,
  wishedFrom,
}: ProposalValues): Omit<InputOf<EditForumProposalInput>, "id" | "version"> => ({
  kind,
  otherForumIds: kind === "MERGE" ? otherForumIds : [],
  text: text.trim(),
  wishedFrom,
});

/** What an act's window tells at its end. */
export interface Closing {
  onDone: () => void;
  onClose: () => void;
}
