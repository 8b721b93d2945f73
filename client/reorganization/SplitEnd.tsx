import { useTranslation } from "react-i18next";
import { DayField } from "../form/DayField.tsx";
import { GuardedField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits } from "../form/schemas.ts";
import { localeOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { effectiveDays } from "./days.ts";
import { useLeft } from "./useLeft.ts";
import type { useSplit } from "./useSplit.ts";

/** From when, why, what is left to allocate, and the act. */
export function SplitEnd({ split }: { split: ReturnType<typeof useSplit> }) {
  const { t } = useTranslation();
  const { control } = split.form;
  return (
    <>
      <Section title={t("reorganization.split.when")}>
        <DayField
          control={control}
          name="effectiveOn"
          label={t("reorganization.effectiveOn")}
          hint={t("reorganization.effectiveHint")}
          {...effectiveDays()}
          isRequired
        />
        <GuardedField
          control={control}
          name="reason"
          label={t("reorganization.reason")}
          rows={3}
          limit={limits.text}
        />
        <RefusalNote refusal={split.refusal} />
      </Section>
      <div className="reorganization-end">
        <Left split={split} />
        <ButtonRow>
          <Button type="submit" kind="primary" isPending={split.isPending}>
            {split.refusal?.code === "NETWORK" ? t("ui.retry") : t("reorganization.split.verb")}
          </Button>
          <span className="reorganization-quiet">{t("reorganization.forEver")}</span>
        </ButtonRow>
      </div>
    </>
  );
}

/** Counts along while things are allocated. */
function Left({ split: { form, parts } }: { split: ReturnType<typeof useSplit> }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { members, matters, childForums } = useLeft(form, parts);
  const left = [
    members > 0 && t("reorganization.split.leftMembers", { count: members }),
    matters > 0 && t("reorganization.split.leftMatters", { count: matters }),
    childForums > 0 && t("reorganization.split.leftForums", { count: childForums }),
  ].filter((part) => part !== false);
  return (
    <p role="status">
      <Status tone={left.length === 0 ? "ok" : "info"} look="plain">
        {left.length === 0
          ? t("reorganization.split.nothingLeft")
          : t("reorganization.split.left", {
              what: new Intl.ListFormat(localeOf(language)).format(left),
            })}
      </Status>
    </p>
  );
}
