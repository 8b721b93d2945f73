import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";
import { type AgreementLine, aboveKey, type VersionLine } from "./agreement.types.ts";
import { versionTone } from "./tones.ts";

/** Where a version stands, and what to look out for: that it ends soon, or that the one above is newer. */
export function VersionMarks({
  version: { status, isExpiring, expiresInDays, terminatesOn, parentIsNewer },
  parent,
}: {
  version: VersionLine;
  parent: AgreementLine["parent"];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="agreement-marks">
      <Status tone={versionTone[status]} look="plain">
        {t(`domain.agreementVersionStatus.${status}`)}
      </Status>
      {status === "IN_FORCE" && terminatesOn !== null && (
        <Status tone="warn" look="plain">
          {t("agreements.terminates", { day: format.day(terminatesOn) })}
        </Status>
      )}
      {isExpiring && expiresInDays !== null && (
        <Status tone="warn" look="plain">
          {t("agreements.expires", { count: expiresInDays })}
        </Status>
      )}
      {parentIsNewer && (
        <Status tone="warn" look="plain">
          {t("agreements.older", { above: t(aboveKey(parent)) })}
        </Status>
      )}
    </span>
  );
}
