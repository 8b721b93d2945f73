import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "../ui/Button.tsx";

const CreateAgreementDialog = lazy(async () => ({
  default: (await import("./CreateAgreementDialog.tsx")).CreateAgreementDialog,
}));

/** Begins an agreement of one of `forums`; `forumId` is chosen from the start. */
export function CreateAgreement({
  forums,
  forumId,
  kind = "primary",
}: {
  forums: readonly { readonly id: string; readonly name: string }[];
  forumId: string | undefined;
  kind?: ButtonKind;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (forums.length === 0) return null;
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {t("agreements.create")}
      </Button>
      {isOpen && (
        <Suspense>
          <CreateAgreementDialog forums={forums} forumId={forumId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
