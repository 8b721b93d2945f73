import { DeclineDialog, MarkDoneDialog } from "./AnswerDialogs.tsx";
import { EditProposalDialog } from "./ProposalDialog.tsx";
import type { ProposalAct } from "./ProposalItem.tsx";
import type { Closing, Proposal } from "./proposalValues.ts";
import { WithdrawProposalDialog } from "./WithdrawProposalDialog.tsx";

const dialogs = {
  edit: EditProposalDialog,
  withdraw: WithdrawProposalDialog,
  markDone: MarkDoneDialog,
  decline: DeclineDialog,
} as const satisfies Record<ProposalAct, unknown>;

/** The window of an act, with the proposal as it is now. */
export function ProposalActDialog({ act, ...props }: Closing & { act: ProposalAct; proposal: Proposal }) {
  const Act = dialogs[act];
  return <Act {...props} />;
}
