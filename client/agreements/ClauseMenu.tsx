import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";

/** What may be done with a clause of a draft, moving it up and down among it. */
export function ClauseMenu({
  name,
  place,
  all,
  onMove,
  onOpen,
}: {
  name: string;
  place: number;
  all: number;
  onMove: (position: number) => Promise<void>;
  onOpen: (act: "edit" | "remove") => void;
}) {
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  const moveTo = async (position: number) => {
    await onMove(position);
    // The row was taken out and put in elsewhere: the focus that it had goes with it, unless it is somewhere else now.
    const at = document.activeElement;
    const row = trigger.current?.closest(".clause");
    if (at === document.body || row?.contains(at)) trigger.current?.focus();
  };
  const entries = [
    { id: "up", label: t("agreements.clause.up"), isDisabled: place === 1 },
    { id: "down", label: t("agreements.clause.down"), isDisabled: place === all },
    { id: "edit", label: t("agreements.clause.edit") },
    { id: "remove", label: t("agreements.clause.remove") },
  ];
  return (
    <span className="clause-menu">
      <Menu
        trigger={
          <Button
            ref={trigger}
            kind="quiet"
            size="small"
            aria-label={t("agreements.clause.more", { title: name })}
            icon={<Ellipsis size={16} aria-hidden />}
          />
        }
        groups={[{ id: "clause", label: t("agreements.clause.acts"), entries }]}
        onAction={(chosen) => {
          if (chosen === "up") void moveTo(place - 1);
          else if (chosen === "down") void moveTo(place + 1);
          else onOpen(chosen === "edit" ? "edit" : "remove");
        }}
      />
    </span>
  );
}
