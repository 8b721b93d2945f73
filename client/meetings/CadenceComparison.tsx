import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";

const CadenceTable = lazy(async () => ({ default: (await import("./CadenceTable.tsx")).CadenceTable }));

/** The forums beside one another; fetched when it is asked for. */
export function CadenceComparison() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="cadence-compare">
      <Button kind="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t("meetings.cadence.compare")}
      </Button>
      {isOpen && (
        <Suspense fallback={<Loading lines={4} />}>
          <CadenceTable />
        </Suspense>
      )}
    </div>
  );
}
