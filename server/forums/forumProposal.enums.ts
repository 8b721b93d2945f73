import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { ProposalAction, ProposalKind, ProposalOutcome, ProposalState } from "./forumProposal.rules.ts";

export const ForumProposalKind = graphqlEnum<ProposalKind>(
  "ForumProposalKind",
  "What a chair proposes that an administrator does.",
  { CREATE: "Nytt forum", SPLIT: "Delning", MERGE: "Sammanslagning" },
);
export type ForumProposalKind = keyof typeof ForumProposalKind;

export const ForumProposalStatus = graphqlEnum<ProposalState>(
  "ForumProposalStatus",
  "The state of a proposal about a forum.",
  { PROPOSED: "Föreslaget", CARRIED_OUT: "Genomfört", DECLINED: "Avslaget", WITHDRAWN: "Återtaget" },
);
export type ForumProposalStatus = keyof typeof ForumProposalStatus;

export const ForumProposalOutcome = graphqlEnum<ProposalOutcome>(
  "ForumProposalOutcome",
  "How an administrator answers a proposal.",
  { CARRIED_OUT: "Genomfört", DECLINED: "Avslaget" },
);
export type ForumProposalOutcome = keyof typeof ForumProposalOutcome;

export const ForumProposalActionName = graphqlEnum<ProposalAction>(
  "ForumProposalAction",
  "What a viewer may do with a proposal; from the table that also enforces it.",
  { edit: "Ändra", withdraw: "Ta tillbaka", answer: "Svara" },
);
