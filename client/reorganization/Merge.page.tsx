import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { DayField } from "../form/DayField.tsx";
import { GuardedField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits } from "../form/schemas.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";
import { Section } from "../ui/Section.tsx";
import { effectiveDays } from "./days.ts";
import { EndingForums } from "./EndingForums.tsx";
import { EndingPage } from "./EndingPage.tsx";
import type { Ending } from "./ending.ts";
import { MergeForums } from "./MergeForums.tsx";
import { MergePreview } from "./MergePreview.tsx";
import type { Proposal } from "./proposalValues.ts";
import { useMerge } from "./useMerge.ts";

/** Forums become one, a new one or one of them (R30); who and what comes together is shown before. */
export function MergePage() {
  return (
    <EndingPage step="merge">
      {(forum, proposal) => <Merge key={forum.id} forum={forum} proposal={proposal} />}
    </EndingPage>
  );
}

function Merge({ forum, proposal }: { forum: Ending; proposal: Proposal | null }) {
  const { t } = useTranslation();
  const { form, submit, isPending, refusal } = useMerge(forum, proposal);
  const { control } = form;
  const [forumIds, into] = useWatch({ control, name: ["forumIds", "into"] });
  return (
    <Form label={t("reorganization.merge.verb")} onSubmit={(event) => void submit(event)}>
      <div className="reorganization">
        <MergeForums form={form} forum={forum} />
        <Section title={t("reorganization.merge.preview")}>
          {forumIds.length === 0 ? (
            <p>{t("reorganization.merge.previewNone")}</p>
          ) : (
            <EndingForums ids={forumIds} known={[forum]}>
              {(forums) => <MergePreview forums={forums} into={into} />}
            </EndingForums>
          )}
        </Section>
        <Section title={t("reorganization.merge.when")}>
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
          <RefusalNote refusal={refusal} />
          <ButtonRow>
            <Button type="submit" kind="primary" isPending={isPending}>
              {refusal?.code === "NETWORK" ? t("ui.retry") : t("reorganization.merge.verb")}
            </Button>
            <span className="reorganization-quiet">{t("reorganization.forEver")}</span>
          </ButtonRow>
        </Section>
      </div>
    </Form>
  );
}
