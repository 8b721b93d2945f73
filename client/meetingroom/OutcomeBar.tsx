import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { LiftForm } from "./LiftForm.tsx";
import { NewDecision } from "./NewDecision.tsx";
import type { Item, Meeting } from "./room.types.ts";
import { TaskForm } from "./TaskForm.tsx";
import { useShortcutSwitch, useShortcuts } from "./useShortcuts.ts";

type Outcome = "decision" | "task" | "lift";

/** What may come out of the item, one line each: a decision, a task, a question to the forum above. */
export function OutcomeBar({ meeting, item }: { meeting: Meeting; item: Item }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Outcome | null>(null);
  const [hasKeys, turnKeys] = useShortcutSwitch();
  const bar = useRef<HTMLFieldSetElement>(null);
  const { mayDecide, mayAddTask, mayLift } = item;
  const keys = useMemo(
    () => ({
      ...(mayDecide && { b: () => setOpen("decision") }),
      ...(mayAddTask && { u: () => setOpen("task") }),
      ...(mayLift && { l: () => setOpen("lift") }),
    }),
    [mayDecide, mayAddTask, mayLift],
  );
  useShortcuts(keys, hasKeys);
  if (!mayDecide && !mayAddTask && !mayLift && !open) return null;
  const close = () => {
    setOpen(null);
    // The button that opened it may be gone.
    bar.current?.focus();
  };
  const above = meeting.forum.parentForum;
  return (
    <fieldset className="room-outcome" aria-label={t("meetingroom.outcome.label")} ref={bar} tabIndex={-1}>
      <ButtonRow>
        {mayDecide && (
          <Button aria-expanded={open === "decision"} onPress={() => setOpen("decision")}>
            {t("meetingroom.outcome.decision")}
          </Button>
        )}
        {mayAddTask && (
          <Button aria-expanded={open === "task"} onPress={() => setOpen("task")}>
            {t("meetingroom.outcome.task")}
          </Button>
        )}
        {mayLift && (
          <Button aria-expanded={open === "lift"} onPress={() => setOpen("lift")}>
            {above
              ? t("meetingroom.outcome.lift", { forum: above.name })
              : t("meetingroom.outcome.liftPlain")}
          </Button>
        )}
      </ButtonRow>
      {open === "decision" && <NewDecision itemId={item.id} onClose={close} />}
      {open === "task" && <TaskForm itemId={item.id} attendance={meeting.attendance} onClose={close} />}
      {open === "lift" && <LiftForm itemId={item.id} onClose={close} />}
      <Checkbox label={t("meetingroom.outcome.shortcuts")} isSelected={hasKeys} onChange={turnKeys} />
    </fieldset>
  );
}
