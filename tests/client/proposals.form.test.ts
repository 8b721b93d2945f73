import { describe, expect, it } from "vitest";
import {
  carryOutHref,
  type Proposal,
  type ProposalValues,
  proposalInput,
  proposalSchema,
  valuesOfProposal,
} from "../../client/reorganization/proposalValues.ts";

const proposal: Proposal = {
  id: "p",
  version: 1,
  kind: "MERGE",
  text: "Två blir ett.",
  wishedFrom: "2027-01-01",
  status: "PROPOSED",
  answer: null,
  answeredOn: null,
  createdAt: "2026-11-01T08:00:00Z",
  allowedActions: ["edit"],
  forum: { id: "f", name: "Syd" },
  otherForums: [{ id: "o", name: "Norr", status: "ACTIVE" }],
  resultingForum: null,
};
const values = (differs: Partial<ProposalValues> = {}): ProposalValues => ({
  ...valuesOfProposal(proposal),
  ...differs,
});
const faults = (differs: Partial<ProposalValues>) =>
  proposalSchema.safeParse(values(differs)).error?.issues.map(({ path, message }) => [path[0], message]);

describe("a proposal while it is written", () => {
  it("begins with what was proposed", () => {
    expect(values()).toEqual({
      kind: "MERGE",
      otherForumIds: ["o"],
      text: "Två blir ett.",
      wishedFrom: "2027-01-01",
    });
    expect(valuesOfProposal(null)).toEqual({ kind: "CREATE", otherForumIds: [], text: "", wishedFrom: null });
  });

  it("needs a text, and forums in a merger alone", () => {
    expect(faults({})).toBeUndefined();
    expect(faults({ text: " " })).toEqual([["text", "missing"]]);
    expect(faults({ otherForumIds: [] })).toEqual([["otherForumIds", "missing"]]);
    expect(faults({ kind: "SPLIT", otherForumIds: [] })).toBeUndefined();
  });

  it("sends no forums but in a merger, though some were chosen", () => {
    expect(proposalInput(values({ text: " Så. " }))).toMatchObject({ otherForumIds: ["o"], text: "Så." });
    expect(proposalInput(values({ kind: "SPLIT" }))).toMatchObject({ kind: "SPLIT", otherForumIds: [] });
  });

  it("is carried out where the step itself is", () => {
    expect(carryOutHref(proposal)).toBe("/forum/f/sla-samman?forslag=p");
    expect(carryOutHref({ ...proposal, kind: "SPLIT" })).toBe("/forum/f/dela?forslag=p");
    expect(carryOutHref({ ...proposal, kind: "CREATE" })).toBe("/forum?forslag=p");
  });
});
