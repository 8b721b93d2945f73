import { useTranslation } from "react-i18next";
import { SignMinutesDocument } from "../../schema/generated/graphql.ts";
import { useViewer } from "../session/useSession.ts";
import type { Minutes } from "./minutes.types.ts";
import { StepDialog } from "./StepDialog.tsx";

/** Says what a signature means before it is given (R7). */
export function SignDialog({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { t } = useTranslation();
  const { organization } = useViewer();
  return (
    <StepDialog
      title={t("minutes.signTitle")}
      verb={t("minutes.sign")}
      done={t("minutes.signed")}
      document={SignMinutesDocument}
      minutes={minutes}
      onClose={onClose}
    >
      <p>{t("minutes.signLead", { organization: organization?.name ?? "" })}</p>
      <p>{t("minutes.signLast")}</p>
    </StepDialog>
  );
}
