import type { Transitions } from "../kit/transitions.ts";

export const membershipKinds = ["PARTY", "ADJUNCT", "OBSERVER"] as const;
export type MembershipKind = (typeof membershipKinds)[number];

export const membershipStates = ["INVITED", "ACTIVE", "LEFT", "DECLINED"] as const;
export type MembershipState = (typeof membershipStates)[number];

export const membershipSteps = ["accept", "decline", "leave"] as const;
export type MembershipStep = (typeof membershipSteps)[number];

/** What may be done with a membership: its steps, and giving it a seat. */
export type MembershipAction = MembershipStep | "addSeat";

export const membershipTransitions: Transitions<MembershipState, MembershipStep> = {
  accept: { INVITED: ["ACTIVE"] },
  decline: { INVITED: ["DECLINED"] },
  leave: { ACTIVE: ["LEFT"] },
};

export const seatRoles = ["CHAIR", "COORDINATOR", "REPRESENTATIVE", "DEPUTY"] as const;
export type SeatRole = (typeof seatRoles)[number];

export type SeatAction = "assign" | "vacate";

export const mandates = ["DECIDE", "RECOMMEND", "INFORM"] as const;
export type Mandate = (typeof mandates)[number];

export const cadencePeriods = ["TERM", "SCHOOL_YEAR", "CALENDAR_YEAR", "MONTH", "FORTNIGHT"] as const;
export type CadencePeriod = (typeof cadencePeriods)[number];

interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** True from `from` through `to`; an open end (null) never ends. */
export const isCurrent = ({ from, to }: Span, today: string): boolean =>
  from <= today && (to === null || today <= to);

/**
 * What stands empty in a forum on `today`: the PARTY memberships without anybody in a seat of their own (a deputy
 * alone does not fill it), and the current seats without a user. Ids, in the order given.
 */
export function vacancies(
  memberships: readonly (Span & {
    readonly id: string;
    readonly kind: MembershipKind;
    readonly status: MembershipState;
  })[],
  seats: readonly (Span & {
    readonly id: string;
    readonly membershipId: string;
    readonly role: SeatRole;
    readonly userId: string | null;
  })[],
  today: string,
): { membershipIds: string[]; seatIds: string[] } {
  const active = memberships.filter((member) => member.status === "ACTIVE" && isCurrent(member, today));
  const activeIds = new Set(active.map((member) => member.id));
  const current = seats.filter((seat) => activeIds.has(seat.membershipId) && isCurrent(seat, today));
  const seated = new Set(
    current.filter((seat) => seat.userId !== null && seat.role !== "DEPUTY").map((seat) => seat.membershipId),
  );
  return {
    membershipIds: active.filter((m) => m.kind === "PARTY" && !seated.has(m.id)).map((m) => m.id),
    seatIds: current.filter((seat) => seat.userId === null).map((seat) => seat.id),
  };
}
