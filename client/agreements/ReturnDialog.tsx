import { useTranslation } from "react-i18next";
import { ReturnAgreementVersionToDraftDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Version } from "./agreement.types.ts";

/** What was sent becomes a draft again; the parties are asked anew. */
export function ReturnDialog({
  version: { id, version },
  onClose,
}: {
  version: Version;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={ReturnAgreementVersionToDraftDocument}
      name="reason"
      toInput={(reason) => ({ id, version, reason: reason.trim() })}
      title={t("agreements.return.title")}
      verb={t("domain.agreementVersionAction.return")}
      label={t("agreements.return.reason")}
      done={t("agreements.return.done")}
      onClose={onClose}
    >
      <p>{t("agreements.return.text")}</p>
    </TextDialog>
  );
}
