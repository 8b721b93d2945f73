import { type Control, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { DayField } from "../form/DayField.tsx";
import { faultText } from "../form/faultText.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { MultiPick } from "../ui/MultiPick.tsx";
import { mostOthers } from "./merge.values.ts";
import { type Proposal, type ProposalValues, proposalKinds } from "./proposalValues.ts";
import { useForumChoices } from "./useForumChoices.ts";

interface Fields {
  control: Control<ProposalValues>;
  forumId: string;
  /** The forums that it names already: one of them may have ended since. */
  named?: Proposal["otherForums"];
}

/** What is proposed, with which forums in a merger, why, and from when it is wished. */
export function ProposalFields({ control, forumId, named = [] }: Fields) {
  const { t } = useTranslation();
  const kind = useWatch({ control, name: "kind" });
  return (
    <>
      <p>{t("proposals.form.lead")}</p>
      <RadioField
        control={control}
        name="kind"
        label={t("proposals.form.kind")}
        options={proposalKinds.map((id) => ({
          id,
          label: t(`proposals.kind.${id}`),
          detail: t(`proposals.form.kindDetail.${id}`),
        }))}
      />
      {kind === "MERGE" && <OtherForums control={control} forumId={forumId} named={named} />}
      <GuardedField
        control={control}
        name="text"
        label={t("proposals.form.text")}
        hint={t("proposals.form.textHint")}
        rows={5}
        limit={limits.text}
        isRequired
      />
      <DayField
        control={control}
        name="wishedFrom"
        label={t("proposals.form.wishedFrom")}
        hint={t("proposals.form.wishedFromHint")}
      />
    </>
  );
}

function OtherForums({ control, forumId, named = [] }: Fields) {
  const { t } = useTranslation();
  const { forums, setTyped } = useForumChoices(forumId);
  const unlisted = named.filter(({ id }) => !forums.some((forum) => forum.id === id));
  const { field, fieldState } = useController({ control, name: "otherForumIds" });
  const { disabled: _, ...bound } = field;
  return (
    <MultiPick
      label={t("proposals.form.others")}
      hint={t("proposals.form.othersHint")}
      options={[...forums, ...unlisted.map(({ id, name }) => ({ id, label: name }))]}
      {...bound}
      onChange={(ids) => ids.length <= mostOthers && field.onChange(ids)}
      onInputChange={setTyped}
      error={faultText(fieldState.error?.message, t)}
      isRequired
    />
  );
}
