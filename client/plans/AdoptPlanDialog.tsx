import { useTranslation } from "react-i18next";
import { AdoptActionPlanDocument } from "../../schema/generated/graphql.ts";
import { DecisionDialog } from "../form/DecisionDialog.tsx";
import type { Plan } from "./plan.types.ts";

/** A plan is adopted by a decision of the forum's own (R6). */
export function AdoptPlanDialog({
  plan: { id, version, forum },
  onClose,
}: {
  plan: Plan;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      forumId={forum.id}
      document={AdoptActionPlanDocument}
      toInput={(decisionId) => ({ id, version, decisionId })}
      words={(key) => t(`plans.adopt.${key}`)}
      verb={t("domain.actionPlanAction.adopt")}
      onClose={onClose}
    />
  );
}
