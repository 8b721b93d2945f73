import { useTranslation } from "react-i18next";
import { AddGoalDocument, UpdateGoalDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Goal } from "./plan.types.ts";

type Props = { readonly onClose: () => void } & ({ readonly planId: string } | { readonly goal: Goal });

/** A new goal, or a goal's new text. */
export function GoalDialog(props: Props) {
  const { t } = useTranslation();
  const shown = {
    name: "text",
    label: t("plans.goal.text"),
    hint: t("plans.goal.textHint"),
    onClose: props.onClose,
  };
  return "goal" in props ? (
    <TextDialog
      {...shown}
      document={UpdateGoalDocument}
      written={props.goal.text}
      toInput={(text) => ({ id: props.goal.id, version: props.goal.version, text: text.trim() })}
      title={t("plans.goal.editTitle")}
      verb={t("plans.save")}
      done={t("plans.goal.edited")}
    />
  ) : (
    <TextDialog
      {...shown}
      document={AddGoalDocument}
      toInput={(text) => ({ planId: props.planId, text: text.trim() })}
      title={t("plans.goal.addTitle")}
      verb={t("plans.goal.add")}
      done={t("plans.goal.added")}
    />
  );
}
