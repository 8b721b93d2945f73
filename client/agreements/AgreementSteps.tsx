import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import type { Agreement } from "./agreement.types.ts";

const DraftVersionDialog = lazy(async () => ({
  default: (await import("./DraftVersionDialog.tsx")).DraftVersionDialog,
}));
const EditAgreementDialog = lazy(async () => ({
  default: (await import("./EditAgreementDialog.tsx")).EditAgreementDialog,
}));

/** What the hub lets the viewer do with the agreement. */
export function AgreementSteps({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"draftVersion" | "edit" | null>(null);
  const { allowedActions } = agreement;
  const close = () => setOpen(null);
  return (
    <>
      {allowedActions.includes("draftVersion") && (
        <Button kind="primary" onPress={() => setOpen("draftVersion")}>
          {t("domain.agreementAction.draftVersion")}
        </Button>
      )}
      {allowedActions.includes("edit") && (
        <Button onPress={() => setOpen("edit")}>{t("domain.agreementAction.edit")}</Button>
      )}
      <Suspense>
        {open === "draftVersion" && <DraftVersionDialog agreement={agreement} onClose={close} />}
        {open === "edit" && <EditAgreementDialog agreement={agreement} onClose={close} />}
      </Suspense>
    </>
  );
}
