import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ActionPlanAction,
  ProposeActionPlanDocument,
  ReviseActionPlanDocument,
} from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import type { WholePlan } from "./plan.types.ts";

const EditPlanDialog = lazy(async () => ({ default: (await import("./EditPlanDialog.tsx")).EditPlanDialog }));
const ReturnPlanDialog = lazy(async () => ({
  default: (await import("./ReturnPlanDialog.tsx")).ReturnPlanDialog,
}));
const AdoptPlanDialog = lazy(async () => ({
  default: (await import("./AdoptPlanDialog.tsx")).AdoptPlanDialog,
}));
const ClosePlanDialog = lazy(async () => ({
  default: (await import("./ClosePlanDialog.tsx")).ClosePlanDialog,
}));

/** What the hub lets the viewer do with the plan. */
export function PlanSteps({ plan }: { plan: WholePlan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"edit" | "return" | "adopt" | "close" | null>(null);
  const proposal = useAction(ProposeActionPlanDocument);
  const revision = useAction(ReviseActionPlanDocument);
  const { id, version, allowedActions } = plan;
  const may = (action: ActionPlanAction) => allowedActions.includes(action);
  const close = () => setOpen(null);

  const propose = async () => {
    const answer = await proposal.run({ id, version });
    if (answer && "data" in answer) notify(t("plans.proposed"));
  };
  const revise = async () => {
    const answer = await revision.run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("plans.revising"));
    void navigate({ to: "/handlingsplan/$id", params: { id: answer.data.reviseActionPlan.id } });
  };
  return (
    <>
      {may("adopt") && (
        <Button kind="primary" onPress={() => setOpen("adopt")}>
          {t("domain.actionPlanAction.adopt")}
        </Button>
      )}
      {may("propose") && (
        <Button kind="primary" isPending={proposal.isPending} onPress={() => void propose()}>
          {t("domain.actionPlanAction.propose")}
        </Button>
      )}
      {may("edit") && <Button onPress={() => setOpen("edit")}>{t("domain.actionPlanAction.edit")}</Button>}
      {may("return") && (
        <Button onPress={() => setOpen("return")}>{t("domain.actionPlanAction.return")}</Button>
      )}
      {may("revise") && (
        <Button isPending={revision.isPending} onPress={() => void revise()}>
          {t("domain.actionPlanAction.revise")}
        </Button>
      )}
      {may("close") && <Button onPress={() => setOpen("close")}>{t("domain.actionPlanAction.close")}</Button>}
      <RefusalNote refusal={proposal.refusal ?? revision.refusal} />
      <Suspense>
        {open === "edit" && <EditPlanDialog plan={plan} onClose={close} />}
        {open === "return" && <ReturnPlanDialog plan={plan} onClose={close} />}
        {open === "adopt" && <AdoptPlanDialog plan={plan} onClose={close} />}
        {open === "close" && <ClosePlanDialog plan={plan} onClose={close} />}
      </Suspense>
    </>
  );
}
