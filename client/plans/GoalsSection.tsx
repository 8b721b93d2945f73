import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { MoveGoalDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { isOpen } from "./activities.ts";
import type { Goal, WholePlan } from "./plan.types.ts";
import { judgementTone } from "./tones.ts";

const GoalDialog = lazy(async () => ({ default: (await import("./GoalDialog.tsx")).GoalDialog }));
const RemoveGoalDialog = lazy(async () => ({
  default: (await import("./RemoveGoalDialog.tsx")).RemoveGoalDialog,
}));

type Open = { readonly act: "add" } | { readonly act: "edit" | "remove"; readonly goal: Goal };

/** The goals, how many activities serve each, and at the end what is said of it. */
export function GoalsSection({ plan }: { plan: WholePlan }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const { run, refusal } = useAction(MoveGoalDocument);
  const { goals, allowedActions } = plan;
  const mayEdit = allowedActions.includes("edit");
  const move = async ({ id, version, text }: Goal, position: number) => {
    const answer = await run({ id, version, position });
    if (answer && "data" in answer) {
      setAnnouncement(t("plans.goal.moved", { text, position, all: goals.length }));
    }
  };
  return (
    <Section title={t("plans.goal.heading")}>
      {goals.length === 0 ? (
        <EmptyState title={t("plans.goal.noneTitle")}>
          {mayEdit ? t("plans.goal.noneMay") : t("plans.goal.noneText")}
        </EmptyState>
      ) : (
        <ol className="goals">
          {goals.map((goal) => (
            <li key={goal.id} className="goal">
              <GoalText goal={goal} plan={plan} />
              {mayEdit && (
                <GoalMenu
                  goal={goal}
                  all={goals.length}
                  onMove={(position) => void move(goal, position)}
                  onOpen={(act) => setOpen({ act, goal })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <RefusalNote refusal={refusal} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {mayEdit && (
        <p>
          <Button onPress={() => setOpen({ act: "add" })}>{t("plans.goal.add")}</Button>
        </p>
      )}
      <Suspense>
        {open?.act === "add" && <GoalDialog planId={plan.id} onClose={() => setOpen(null)} />}
        {open?.act === "edit" && <GoalDialog goal={open.goal} onClose={() => setOpen(null)} />}
        {open?.act === "remove" && <RemoveGoalDialog goal={open.goal} onClose={() => setOpen(null)} />}
      </Suspense>
    </Section>
  );
}

function GoalText({ goal, plan }: { goal: Goal; plan: WholePlan }) {
  const { t } = useTranslation();
  // What is called off or goes on elsewhere is not counted.
  const own = plan.activities.filter(
    ({ goal: served, status }) =>
      served?.id === goal.id && status !== "CANCELLED" && status !== "CARRIED_OVER",
  );
  const done = own.filter((activity) => !isOpen(activity)).length;
  const { text, position, judgement, rationale } = goal;
  return (
    <div className="goal-body">
      <p className="goal-text">
        <span className="goal-number">{position}.</span> {text}
      </p>
      <p className="plan-quiet">{t("plans.goal.progress", { done, count: own.length })}</p>
      {judgement && (
        <p className="goal-judgement">
          <Status tone={judgementTone[judgement]}>{t(`domain.goalJudgement.${judgement}`)}</Status>{" "}
          {rationale}
        </p>
      )}
    </div>
  );
}

function GoalMenu({
  goal: { text, position },
  all,
  onMove,
  onOpen,
}: {
  goal: Goal;
  all: number;
  onMove: (position: number) => void;
  onOpen: (act: "edit" | "remove") => void;
}) {
  const { t } = useTranslation();
  const entries = [
    {
      id: "up",
      label: t("plans.goal.up"),
      isDisabled: position === 1,
      act: () => onMove(position - 1),
    },
    {
      id: "down",
      label: t("plans.goal.down"),
      isDisabled: position === all,
      act: () => onMove(position + 1),
    },
    { id: "edit", label: t("plans.goal.edit"), act: () => onOpen("edit") },
    { id: "remove", label: t("plans.goal.remove"), act: () => onOpen("remove") },
  ];
  return (
    <Menu
      trigger={
        <Button
          kind="quiet"
          size="small"
          aria-label={t("plans.board.more", { title: text })}
          icon={<Ellipsis size={16} aria-hidden />}
        />
      }
      groups={[{ id: "goal", label: t("plans.goal.acts"), entries }]}
      onAction={(chosen) => entries.find(({ id }) => id === chosen)?.act()}
    />
  );
}
