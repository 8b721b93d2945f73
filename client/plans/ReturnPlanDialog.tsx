import { useTranslation } from "react-i18next";
import { ReturnActionPlanDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Plan } from "./plan.types.ts";

/** A proposal becomes a draft again. */
export function ReturnPlanDialog({ plan: { id, version }, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={ReturnActionPlanDocument}
      name="reason"
      isOptional
      toInput={(reason) => ({ id, version, reason: reason.trim() === "" ? null : reason })}
      title={t("plans.return.title")}
      verb={t("domain.actionPlanAction.return")}
      label={t("plans.return.reason")}
      hint={t("plans.return.hint")}
      done={t("plans.return.done")}
      onClose={onClose}
    />
  );
}
