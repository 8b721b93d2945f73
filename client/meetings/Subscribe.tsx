import { Rss } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";

const SubscribeDialog = lazy(async () => ({
  default: (await import("./SubscribeDialog.tsx")).SubscribeDialog,
}));

/** Opens the viewer's own calendar addresses. */
export function Subscribe() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Rss size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t("meetings.subscribe.open")}
      </Button>
      {isOpen && (
        <Suspense>
          <SubscribeDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
