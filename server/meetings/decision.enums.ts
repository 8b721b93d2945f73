import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { DecisionAction, DecisionState } from "./decision.rules.ts";
import type { MissingCode } from "./outcome.rules.ts";
import type { GivenPosition as Given } from "./position.rules.ts";

export const DecisionStatus = graphqlEnum<DecisionState>("DecisionStatus", "The state of a decision.", {
  PROPOSED: "Föreslaget",
  TAKEN: "Fattat, inväntar förankring",
  NOT_TAKEN: "Inte fattat",
  IN_EFFECT: "Gäller",
  LAPSED: "Förfallet",
  REVIEWED: "Uppföljt",
  SUPERSEDED: "Ersatt",
});

/** What follows from something else is done by nobody by hand. */
export type DecisionStep = Exclude<DecisionAction, "bringIntoEffect" | "lapse" | "supersede">;

export const DecisionActionName = graphqlEnum<DecisionStep>(
  "DecisionAction",
  "What a viewer may do with a decision; from the table that also enforces it.",
  {
    update: "Ändra",
    givePosition: "Ange den egna organisationens ställningstagande",
    recordPosition: "Anteckna en parts ställningstagande",
    take: "Fatta beslutet",
    review: "Följa upp",
  },
);

export const PositionKind = graphqlEnum(
  "PositionKind",
  "A party's position. DISAGREE blocks consensus, RESERVATION does not.",
  {
    AGREE: "Enig",
    AGREE_SUBJECT_TO_ANCHORING: "Enig under förbehåll",
    RESERVATION: "Reservation",
    DISAGREE: "Inte enig",
    NOT_PRESENT: "Inte närvarande",
  },
);
export type PositionKind = keyof typeof PositionKind;

export const GivenPosition = graphqlEnum<Given>(
  "GivenPosition",
  "What a party answers. Whoever may only recommend agrees subject to anchoring (R1).",
  {
    AGREE: "Enig",
    AGREE_SUBJECT_TO_ANCHORING: "Enig under förbehåll",
    RESERVATION: "Reservation",
    DISAGREE: "Inte enig",
  },
);

export const MissingCodeName = graphqlEnum<MissingCode>(
  "MissingCode",
  "What stands in the way of a decision (R1, R2).",
  {
    TOO_FEW_PARTIES: "För få parter deltar",
    PRINCIPAL_ABSENT: "En huvudman saknas",
    PARTY_ABSENT: "En part saknas",
    NO_MANDATE: "En part är där utan mandat",
    NOT_SAID: "En part har inte sagt något",
    DISAGREES: "En part är inte enig",
  },
);
