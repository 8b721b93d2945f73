import type { Operation } from "../access/operation.ts";
import { Membership } from "../forums/membership.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { badInput, must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import type { Minutes } from "./minutes.entity.ts";
import type { ChooseAdjustersInput, MinutesStepInput } from "./minutes.inputs.ts";
import { digestOf, itemsOf, recordOf } from "./minutes.record.ts";
import {
  type AdjusterCandidate,
  type ChairSeat,
  checkAdjusters,
  checkSignable,
  isAdopted,
  minutesTransitions,
  type Signature,
} from "./minutes.rules.ts";
import { beginMinutes, dropSignatures, type MinutesInHand, tellMinutes } from "./minutes.service.ts";
import { MinutesAdjuster } from "./minutesAdjuster.entity.ts";
import { openMeeting } from "./minutesReach.service.ts";
import type { MinutesRecord } from "./minutesRecord.rules.ts";

interface Sitting {
  readonly seat: Seat;
  readonly membership: Membership;
  /** Today: the seat lasts and its organization is a member. */
  readonly isCurrent: boolean;
}

async function sittingsIn(op: Operation, forumId: string): Promise<Sitting[]> {
  const lasts = ({ from, to }: { from: string; to: string | null }): boolean =>
    from <= op.today && (to === null || to >= op.today);
  const memberships = await op.load.many(Membership, "forum", forumId);
  const sittings = await Promise.all(
    memberships.map(async (membership) => {
      const seats = await op.load.many(Seat, "membership", membership.id);
      const isMember = membership.status === "ACTIVE" && lasts(membership);
      return seats.map((seat) => ({ seat, membership, isCurrent: isMember && lasts(seat) }));
    }),
  );
  return sittings.flat();
}

/** The seats that are to sign besides the chair; those chosen before and kept keep their signatures (R7). */
export async function chooseAdjusters(op: Operation, input: ChooseAdjustersInput): Promise<Minutes> {
  const inHand = await beginMinutes(op, input, "chooseAdjusters");
  const { minutes, adjusters } = inHand;
  const sittings = await sittingsIn(op, minutes.forum.id);
  const chosen = [...new Set(input.seatIds)].map((id) => {
    const sitting = sittings.find(({ seat }) => seat.id === id);
    if (!sitting) throw badInput("input.seatIds", "unknownSeat");
    return sitting;
  });
  const who = ({ seat, membership }: Sitting): ChairSeat => ({
    seatId: seat.id,
    organizationId: membership.organization.id,
    userId: seat.user?.id ?? null,
  });
  checkAdjusters(
    chosen.map(
      (sitting): AdjusterCandidate => ({
        ...who(sitting),
        isParty: sitting.membership.kind === "PARTY",
        isCurrent: sitting.isCurrent,
      }),
    ),
    sittings.filter(({ seat, isCurrent }) => isCurrent && seat.role === "CHAIR").map(who),
  );
  const before = new Map(adjusters.filter(({ asChair }) => !asChair).map((one) => [one.seat.id, one]));
  for (const { seat, membership } of chosen) {
    if (!before.delete(seat.id))
      addSigner(op, minutes, { seat, organization: membership.organization, asChair: false });
  }
  for (const left of before.values()) op.em.remove(left);
  // Whoever signs signs what all adjusters sign: the version moves on.
  minutes.textChangedAt = op.now;
  tellMinutes(op, "minutes.chooseAdjusters", inHand);
  return minutes;
}

function addSigner(
  op: Operation,
  minutes: Minutes,
  signer: Pick<MinutesAdjuster, "seat" | "organization" | "asChair">,
): MinutesAdjuster {
  const adjuster = op.em.create(MinutesAdjuster, { scopeId: minutes.scopeId, minutes, ...signer });
  op.em.persist(adjuster);
  return adjuster;
}

const signatureOf = ({ organization, asChair, signedAt }: MinutesAdjuster): Signature => ({
  organizationId: organization.id,
  asChair,
  signed: signedAt !== null,
});

/**
 * The chair or an adjuster signs the minutes as they stand; the last signature needed adopts them (R7). A signature on
 * anything else than what now stands, such as before a decision that was recorded late, is no signature.
 */
export async function sign(op: Operation, input: MinutesStepInput): Promise<Minutes> {
  const inHand = await beginMinutes(op, input, "sign", "SHARED_FOR_COMMENTS");
  const { minutes, adjusters } = inHand;
  checkSignable(adjusters.map(signatureOf));
  const record = await recordOf(op, minutes);
  const digest = digestOf(record);
  const own = adjusters.find(({ seat }) => op.viewer.seats.some(({ id }) => id === seat.id));
  const stale = adjusters.filter((one) => one !== own && one.digest !== digest);
  dropSignatures(op, stale);
  const signer = own ?? addSigner(op, minutes, chairOf(op, inHand));
  Object.assign(signer, { signedAt: op.now, digest });
  tellMinutes(op, "minutes.sign", inHand);
  const kept = adjusters.filter((one) => !(stale.includes(one) && one.asChair));
  const all = own ? kept : [...kept, signer];
  if (isAdopted(all.map(signatureOf))) await adopt(op, { ...inHand, adjusters: all }, record);
  return minutes;
}

function chairOf(
  op: Operation,
  { forum }: MinutesInHand,
): Pick<MinutesAdjuster, "seat" | "organization" | "asChair"> {
  const seat = must(
    op.viewer.seats.find(({ forumId, role }) => forumId === forum.id && role === "CHAIR"),
    "the chair's seat",
  );
  return {
    seat: op.em.getReference(Seat, seat.id),
    organization: op.em.getReference(Organization, op.viewer.organizationId),
    asChair: true,
  };
}

/** Frozen, and open with the meeting that they tell of. Their parts come first: once adopted nothing of them changes. */
async function adopt(op: Operation, inHand: MinutesInHand, record: MinutesRecord): Promise<void> {
  const { minutes, forum, adjusters, role } = inHand;
  op.act("minutes.adopt", minutes, [forum.roomScopeId, forum.openScopeId], role);
  const texts = await itemsOf(op, minutes.id);
  for (const row of [...texts.map(({ text }) => text), ...adjusters]) row.scopeId = forum.openScopeId;
  await openMeeting(op, minutes.meeting.id, forum);
  await op.em.flush();
  minutes.status = move(minutesTransitions, "sign", minutes.status, "ADOPTED");
  Object.assign(minutes, { adoptedAt: op.now, record, scopeId: forum.openScopeId });
}
