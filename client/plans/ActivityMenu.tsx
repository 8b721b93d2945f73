import { Ellipsis } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import type { MenuGroup } from "../ui/MenuList.tsx";
import { type ActivityAct, actsOf } from "./ActivityDialogs.tsx";
import { type Move, movesOf } from "./activities.ts";
import type { Activity } from "./plan.types.ts";

/** The moves that dragging makes, and all else that may be done with a card. */
export function ActivityMenu({
  activity,
  onMove,
  onOpen,
}: {
  activity: Activity;
  onMove: (activity: Activity, move: Move) => void;
  onOpen: (activity: Activity, act: ActivityAct) => void;
}) {
  const { t } = useTranslation();
  const moves = movesOf(activity);
  const acts = actsOf(activity).filter((act) => act !== "block");
  const groups: MenuGroup[] = [
    {
      id: "moves",
      label: t("plans.board.moveTo"),
      entries: moves.map(({ to }) => ({ id: to, label: t(`plans.board.column.${to}`) })),
    },
    {
      id: "acts",
      label: t("plans.board.acts"),
      entries: acts.map((act) => ({ id: act, label: t(`plans.acts.${act}`) })),
    },
  ];
  const shown = groups.filter(({ entries }) => entries.length > 0);
  if (shown.length === 0) return null;
  const choose = (entry: string) => {
    const move = moves.find(({ to }) => to === entry);
    const act = acts.find((one) => one === entry);
    if (move) onMove(activity, move);
    else if (act) onOpen(activity, act);
  };
  return (
    <Menu
      trigger={
        <Button
          kind="quiet"
          size="small"
          aria-label={t("plans.board.more", { title: activity.title })}
          icon={<Ellipsis size={16} aria-hidden />}
        />
      }
      groups={shown}
      onAction={choose}
    />
  );
}
