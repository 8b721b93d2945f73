import { useTranslation } from "react-i18next";
import { SendAgreementVersionForApprovalDocument } from "../../schema/generated/graphql.ts";
import { DecisionDialog } from "../form/DecisionDialog.tsx";
import type { Version } from "./agreement.types.ts";

/** A version is sent by a decision of the forum's own (R6). */
export function SendDialog({
  version: { id, version },
  forumId,
  onClose,
}: {
  version: Version;
  forumId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      forumId={forumId}
      document={SendAgreementVersionForApprovalDocument}
      toInput={(decisionId) => ({ id, version, decisionId })}
      words={(key) => t(`agreements.send.${key}`)}
      verb={t("domain.agreementVersionAction.send")}
      onClose={onClose}
    />
  );
}
