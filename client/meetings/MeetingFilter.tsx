import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useViewer } from "../session/useSession.ts";
import { FilterSelect } from "../ui/FilterSelect.tsx";

/** Which forum's meetings are shown; the choice is a new address. */
export function MeetingFilter({
  forum,
  forums,
}: {
  forum: string | undefined;
  forums: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation();
  const { seats } = useViewer();
  const navigate = useNavigate({ from: "/moten" });
  const known = forums.length > 0 ? forums : seats.map((seat) => seat.forum);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  // A link may lead to a forum where the viewer has no seat.
  if (forum && !names.has(forum)) names.set(forum, t("meetings.otherForum"));
  if (names.size < 2) return null;
  return (
    <search aria-label={t("meetings.filters")} className="meetings-filter">
      <FilterSelect
        label={t("meetings.forum")}
        any={t("meetings.anyForum")}
        value={forum}
        onChange={(chosen) => void navigate({ search: { forum: chosen }, replace: true })}
        options={[...names].map(([id, label]) => ({ id, label }))}
      />
    </search>
  );
}
