import { expect } from "vitest";
import { AnchoringsDocument, type ReceiptDetailFragment } from "../../schema/generated/graphql.ts";
import type { Demo } from "./demo.ts";
import { meetInDemo, proposeInDemo, takeInDemo } from "./demoMeeting.ts";

export interface DecidedAnchoring {
  readonly id: string;
  readonly forumId: string;
  /** The id of a party's receipt. */
  receiptOf(party: string): string;
}

/** The operative BUS group of the demo takes a decision at a meeting today: what its parties are then to anchor. */
export async function decideInDemo(demo: Demo, title: string, text: string): Promise<DecidedAnchoring> {
  const { forumId, items } = await meetInDemo(demo, [title]);
  const decision = await proposeInDemo(demo, items[0] ?? "", text);
  await takeInDemo(demo, decision);
  const chair = await demo.as("operativeChair");
  const { anchorings } = await chair.run(AnchoringsDocument, { first: 10, forumId, open: true });
  const found = anchorings.edges.find(({ node }) => node.subjectId === decision.id)?.node;
  expect(found, "the decision's anchoring").toBeDefined();
  const receipts: readonly Pick<ReceiptDetailFragment, "id" | "organization">[] = found?.receipts ?? [];
  return {
    id: found?.id ?? "",
    forumId,
    receiptOf: (party) => receipts.find(({ organization }) => organization.name === party)?.id ?? "",
  };
}
