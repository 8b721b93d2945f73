import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { MembershipAction, SeatAction } from "./membership.rules.ts";

export const MembershipActionName = graphqlEnum<MembershipAction>(
  "MembershipAction",
  "A step of a membership.",
  {
    accept: "Tacka ja",
    decline: "Tacka nej",
    leave: "Lämna forumet",
  },
);

export const SeatActionName = graphqlEnum<SeatAction>("SeatAction", "What may be done with a seat.", {
  assign: "Tillsätt",
  vacate: "Gör vakant",
});
