import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import type { Meeting } from "./room.types.ts";
import type { Follow } from "./useFollow.ts";

interface FollowProps {
  meeting: Meeting;
  follow: Follow;
}

/** Where the chair is: its § and title. */
function presentedIn({ agenda }: Meeting, { presentedId }: Follow): { number: number; title: string } | null {
  const item = agenda.find(({ id }) => id === presentedId);
  return item ? { number: item.number ?? item.position, title: item.title } : null;
}

/** Whether the page follows the chair, and the way back to it. What the chair goes to is said, and moves no focus. */
export function FollowBar({ meeting, follow }: FollowProps) {
  const { t } = useTranslation();
  const at = presentedIn(meeting, follow);
  const { isFollowing } = follow;
  const leads = meeting.allowedActions.includes("present");
  if (meeting.status !== "IN_SESSION") return null;
  return (
    <div className="room-follow">
      <p role="status" className="room-quiet">
        {isFollowing
          ? !leads && (at ? t("meetingroom.agenda.followingAt", at) : t("meetingroom.agenda.following"))
          : at
            ? t("meetingroom.agenda.notFollowingAt", at)
            : t("meetingroom.agenda.notFollowing")}
      </p>
      {!isFollowing && (
        <Button size="small" onPress={follow.follow}>
          {t("meetingroom.agenda.back")}
        </Button>
      )}
    </div>
  );
}

/** That the chair has gone on while the viewer was busy, and the way along; seen wherever on the page one writes. */
export function HeldNote({ meeting, follow }: FollowProps) {
  const { t } = useTranslation();
  const at = presentedIn(meeting, follow);
  return (
    <div role="status" className="room-held-place">
      {follow.isHeld && at && (
        <div className="room-held">
          <p>{t("meetingroom.agenda.held", at)}</p>
          <Button size="small" onPress={follow.follow}>
            {t("meetingroom.agenda.goAlong")}
          </Button>
        </div>
      )}
    </div>
  );
}
