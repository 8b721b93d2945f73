import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StepActivityDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import { type ActivityAct, ActivityDialogs, actsOf } from "./ActivityDialogs.tsx";
import type { WholeActivity } from "./plan.types.ts";

const plainSteps = ["start", "finish", "unblock"] as const;

/** What the hub lets the viewer do with the activity as a whole. */
export function ActivitySteps({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ActivityAct | null>(null);
  const { run, isPending, refusal } = useAction(StepActivityDocument);
  const { id, version, allowedActions } = activity;
  const take = async (step: (typeof plainSteps)[number]) => {
    const answer = await run({ id, version, action: step });
    if (answer && "data" in answer) notify(t(`plans.stepDone.${step}`));
  };
  return (
    <>
      {plainSteps
        .filter((step) => allowedActions.includes(step))
        .map((step) => (
          <Button key={step} kind="primary" isPending={isPending} onPress={() => void take(step)}>
            {t(`domain.activityAction.${step}`)}
          </Button>
        ))}
      {actsOf(activity).map((act) => (
        <Button key={act} onPress={() => setOpen(act)} {...(act === "cancel" && { kind: "danger" as const })}>
          {t(`plans.acts.${act}`)}
        </Button>
      ))}
      <RefusalNote refusal={refusal} />
      <ActivityDialogs activity={activity} act={open} onClose={() => setOpen(null)} />
    </>
  );
}
