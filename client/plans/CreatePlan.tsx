import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "../ui/Button.tsx";

const CreatePlanDialog = lazy(async () => ({
  default: (await import("./CreatePlanDialog.tsx")).CreatePlanDialog,
}));

/** Begins a plan of one of `forums`; `forumId` is chosen from the start. */
export function CreatePlan({
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
        {t("plans.create")}
      </Button>
      {isOpen && (
        <Suspense>
          <CreatePlanDialog forums={forums} forumId={forumId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
