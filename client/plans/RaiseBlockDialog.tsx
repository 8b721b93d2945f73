import { useTranslation } from "react-i18next";
import { RaiseBlockDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Activity } from "./plan.types.ts";

/** What blocks an activity becomes an item of the forum above. */
export function RaiseBlockDialog({
  activity: { id, version, title },
  onClose,
}: {
  activity: Activity;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={RaiseBlockDocument}
      name="question"
      toInput={(question) => ({ id, version, question })}
      title={t("plans.raise.title", { title })}
      verb={t("plans.raise.verb")}
      label={t("plans.raise.question")}
      rows={4}
      done={t("plans.raise.done")}
      onClose={onClose}
    >
      <p>{t("plans.raise.text")}</p>
    </TextDialog>
  );
}
