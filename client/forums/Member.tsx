import { UserRound, UserRoundX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  ForumDashboardQuery,
  MembershipRowFragment,
  SeatRowFragment,
} from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { AssignSeatDialog } from "./AssignSeatDialog.tsx";
import { MembershipSteps } from "./MembershipSteps.tsx";
import { useForumStep } from "./useForumStep.ts";
import { useSpan } from "./useSpan.ts";

/** One member: what it is, who sits for it, and what the viewer may do about that. */
export function Member({
  membership,
  forum,
}: {
  membership: MembershipRowFragment;
  forum: ForumDashboardQuery["forum"];
}) {
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
        <MembershipSteps membership={membership} forumName={forum.name} />
      </div>
      {status === "ACTIVE" &&
        (today.length === 0 ? (
          <p className="member-none">{t("forums.noSeats")}</p>
        ) : (
          <ul className="seats">
            {today.map((seat) => (
              <SeatLine key={seat.id} seat={seat} membership={membership} forum={forum} />
            ))}
          </ul>
        ))}
    </li>
  );
}

function SeatLine({
  seat,
  membership,
  forum,
}: {
  seat: SeatRowFragment;
  membership: MembershipRowFragment;
  forum: ForumDashboardQuery["forum"];
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
        <AssignSeatDialog
          seat={seat}
          membership={membership}
          forum={forum}
          onClose={() => setAssigning(false)}
        />
      )}
    </li>
  );
}
