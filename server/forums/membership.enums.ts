import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { MembershipAction, MembershipStep, SeatAction } from "./membership.rules.ts";

export const MembershipStepName = graphqlEnum<MembershipStep>("MembershipStep", "A step of a membership.", {
  accept: "Tacka ja",
  decline: "Tacka nej",
  leave: "Lämna forumet",
});

export const MembershipActionName = graphqlEnum<MembershipAction>(
  "MembershipAction",
  "What may be done with a membership: its steps, and `addSeat`.",
  {
    accept: "Tacka ja",
    decline: "Tacka nej",
    leave: "Lämna forumet",
    addSeat: "Lägg till en plats",
  },
);

export const SeatActionName = graphqlEnum<SeatAction>("SeatAction", "What may be done with a seat.", {
  assign: "Tillsätt",
  vacate: "Gör vakant",
});
