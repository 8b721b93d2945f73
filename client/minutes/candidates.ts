import type { MinutesReadersQuery } from "../../schema/generated/graphql.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";

type Memberships = MinutesReadersQuery["forum"]["memberships"];

export interface Candidate {
  readonly seatId: string;
  readonly organization: string;
  /** Who sits there. */
  readonly name: string;
}

/** The seats that may be asked to adjust: those of parties where somebody sits today and that do not chair. */
export function candidatesOf(memberships: Memberships): Candidate[] {
  const today = dayOf(now());
  return memberships
    .filter(({ kind, status }) => kind === "PARTY" && status === "ACTIVE")
    .flatMap(({ organization, seats }) =>
      seats.flatMap(({ id, role, user, from, to }) => {
        const isCurrent = from <= today && (to === null || to >= today);
        if (!user || role === "CHAIR" || !isCurrent) return [];
        return [{ seatId: id, organization: organization.name, name: user.displayName }];
      }),
    );
}
