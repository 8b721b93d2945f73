import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreementVersionAction } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import type { Agreement, Version } from "./agreement.types.ts";

const EditVersionDialog = lazy(async () => ({
  default: (await import("./EditVersionDialog.tsx")).EditVersionDialog,
}));
const SendDialog = lazy(async () => ({ default: (await import("./SendDialog.tsx")).SendDialog }));
const ApproveDialog = lazy(async () => ({ default: (await import("./ApproveDialog.tsx")).ApproveDialog }));
const EnterApprovalDialog = lazy(async () => ({
  default: (await import("./EnterApprovalDialog.tsx")).EnterApprovalDialog,
}));
const ReturnDialog = lazy(async () => ({ default: (await import("./ReturnDialog.tsx")).ReturnDialog }));
const TerminateDialog = lazy(async () => ({
  default: (await import("./TerminateDialog.tsx")).TerminateDialog,
}));

/** In the order of their weight: what carries the version on first. */
const steps: readonly AgreementVersionAction[] = [
  "approve",
  "send",
  "enterApproval",
  "edit",
  "return",
  "terminate",
];

/** What the hub lets the viewer do with the version. */
export function VersionSteps({ version, agreement }: { version: Version; agreement: Agreement }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<AgreementVersionAction | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {steps
        .filter((step) => version.allowedActions.includes(step))
        .map((step) => (
          <Button
            key={step}
            kind={step === "approve" || step === "send" ? "primary" : "secondary"}
            onPress={() => setOpen(step)}
          >
            {t(`domain.agreementVersionAction.${step}`)}
          </Button>
        ))}
      <Suspense>
        {open === "approve" && <ApproveDialog version={version} onClose={close} />}
        {open === "send" && agreement.forum && (
          <SendDialog version={version} forumId={agreement.forum.id} onClose={close} />
        )}
        {open === "edit" && <EditVersionDialog version={version} onClose={close} />}
        {open === "enterApproval" && <EnterApprovalDialog version={version} onClose={close} />}
        {open === "return" && <ReturnDialog version={version} onClose={close} />}
        {open === "terminate" && <TerminateDialog version={version} onClose={close} />}
      </Suspense>
    </>
  );
}
