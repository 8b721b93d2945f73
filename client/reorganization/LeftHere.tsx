import { useTranslation } from "react-i18next";
import { Status } from "../ui/Status.tsx";

/** How many rows of a part are not allocated yet, beside its heading. */
export function LeftHere({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Status tone={count === 0 ? "ok" : "info"} look="plain">
      {count === 0
        ? t("reorganization.split.nothingLeftHere")
        : t("reorganization.split.leftHere", { count })}
    </Status>
  );
}
