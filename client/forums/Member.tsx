import { UserRound, UserRoundX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MembershipRowFragment, SeatRowFragment } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { HandoverLink } from "./HandoverLink.tsx";
import { MembershipSteps } from "./MembershipSteps.tsx";
import { useForumStep } from "./useForumStep.ts";
import { useSpan } from "./useSpan.ts";

const AddSeatDialog = lazy(async () => ({ default: (await import("./AddSeatDialog.tsx")).AddSeatDialog }));
const AssignSeatDialog = lazy(async () => ({
  default: (await import("./AssignSeatDialog.tsx")).AssignSeatDialog,
}));

/** One member: what it is, who sits for it, and what the viewer may do about that. */
export function Member({ membership, forumName }: { membership: MembershipRowFragment; forumName: string }) {
  const { t } = useTranslation();
  const span = useSpan();
  const { organization, kind, status, seats } = membership;
  const today = seats.filter(({ to }) => to === null);
  return (
    <li className="member">
      <div className="member-head">
        <h3 className="member-name">
          <SectorMark sector={organization.sector} /> {organization.name}
        </h3>
        <span className="member-facts">
          <span>{t(`domain.membershipKind.${kind}`)}</span>
          <span>{span(membership)}</span>
          {status === "INVITED" && <Status tone="info">{t("domain.membershipStatus.INVITED")}</Status>}
        </span>
        <MembershipSteps membership={membership} forumName={forumName} />
      </div>
      {status === "ACTIVE" &&
        (today.length === 0 ? (
          <p className="member-none">{t("forums.noSeats")}</p>
        ) : (
          <ul className="seats">
            {today.map((seat) => (
              <SeatLine key={seat.id} seat={seat} organization={organization} />
            ))}
          </ul>
        ))}
      {membership.allowedActions.includes("addSeat") && <AddSeat membership={membership} />}
    </li>
  );
}

function AddSeat({ membership }: { membership: MembershipRowFragment }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="seat-add">
      <Button
        size="small"
        aria-label={t("forums.addSeatTitle", { organization: membership.organization.name })}
        onPress={() => setOpen(true)}
      >
        {t("domain.membershipAction.addSeat")}
      </Button>
      {isOpen && (
        <Suspense>
          <AddSeatDialog membership={membership} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function SeatLine({
  seat,
  organization,
}: {
  seat: SeatRowFragment;
  organization: MembershipRowFragment["organization"];
}) {
  const { t } = useTranslation();
  const [isAssigning, setAssigning] = useState(false);
  const { assignSeat, isPending } = useForumStep();
  const { allowedActions, role, mandate, user } = seat;
  return (
    <li className="seat">
      <span className="seat-role">{t(`domain.seatRole.${role}`)}</span>
      <span className="seat-person">
        {user ? <UserRound size={16} aria-hidden /> : <UserRoundX size={16} aria-hidden />}
        {user?.displayName ?? t("forums.vacant")}
      </span>
      <span className="seat-mandate">{t(`domain.mandate.${mandate}`)}</span>
      <span className="seat-steps">
        <HandoverLink seat={seat} organization={organization} />
        {allowedActions.includes("assign") && (
          <Button size="small" onPress={() => setAssigning(true)}>
            {t("forums.assign")}
          </Button>
        )}
        {allowedActions.includes("vacate") && user && (
          <Button
            size="small"
            isPending={isPending}
            onPress={() => void assignSeat(seat, null, t("forums.vacated"))}
          >
            {t("forums.vacate")}
          </Button>
        )}
      </span>
      {isAssigning && (
        <Suspense>
          <AssignSeatDialog seat={seat} organization={organization} onClose={() => setAssigning(false)} />
        </Suspense>
      )}
    </li>
  );
}
