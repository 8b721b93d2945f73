import { skipToken, useQuery } from "@apollo/client/react";
import { type Control, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ClausesAboveDocument, type Sector } from "../../schema/generated/graphql.ts";
import { CheckField, ComboField, GuardedField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { svSectors } from "../text/sv.sectors.ts";
import { MultiPick } from "../ui/MultiPick.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { type Agreement, aboveKey, type Clause, clauseName } from "./agreement.types.ts";
import { type ClauseValues, longestRef } from "./clauseValues.ts";

interface Fields {
  control: Control<ClauseValues>;
  clause: Clause | null;
  parent: Agreement["parent"];
}

/** What a clause says; under a wider agreement also how it relates to that. */
export function ClauseFields({ control, clause, parent }: Fields) {
  const { t } = useTranslation();
  return (
    <>
      <GuardedField
        control={control}
        name="ref"
        label={t("agreements.clause.ref")}
        hint={t("agreements.clause.refHint")}
        limit={longestRef}
        isRequired
      />
      <GuardedField
        control={control}
        name="heading"
        label={t("agreements.clause.name")}
        limit={limits.line}
        isRequired
      />
      <GuardedField
        control={control}
        name="text"
        label={t("agreements.clause.text")}
        hint={t("agreements.clause.textHint")}
        rows={6}
        limit={limits.text}
      />
      <SectorsField control={control} />
      {(parent !== null || clause?.divergesFromParent) && (
        <Above control={control} clause={clause} parent={parent} />
      )}
    </>
  );
}

const sectors = Object.keys(svSectors) as Sector[];

function SectorsField({ control }: Pick<Fields, "control">) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "responsibleSectors" });
  const { disabled: _, ...bound } = field;
  return (
    <MultiPick
      {...bound}
      label={t("agreements.clause.forSectors")}
      hint={t("agreements.clause.forSectorsHint")}
      options={sectors.map((id) => ({ id, label: t(`sectors.${id}`) }))}
      tagMark={({ id }) => {
        const sector = sectors.find((one) => one === id);
        return sector && <SectorMark sector={sector} />;
      }}
    />
  );
}

/** Which clause above it carries out or departs from, what that one says, and why it departs. */
function Above({ control, clause, parent }: Fields) {
  const { t } = useTranslation();
  const { data } = useQuery(ClausesAboveDocument, parent ? { variables: { id: parent.id } } : skipToken);
  const [chosenId, diverges] = useWatch({ control, name: ["parentClauseId", "divergesFromParent"] });
  const standing = data?.agreement.inForce?.clauses ?? [];
  const before = clause?.parentClause;
  // One of an earlier version stays until another is chosen.
  const among =
    before && !standing.some(({ id }) => id === before.id) ? [before, ...standing] : [...standing];
  const chosen = among.find(({ id }) => id === chosenId);
  return (
    <>
      <ComboField
        control={control}
        name="parentClauseId"
        label={t("agreements.clause.parentClause")}
        hint={t("agreements.clause.parentClauseHint")}
        options={among.map((one) => ({ id: one.id, label: clauseName(one) }))}
      />
      {chosen && (
        <blockquote className="clause-above">
          <p className="agreement-quiet">{t("agreements.clause.parentSays", { ref: chosen.ref })}</p>
          <p className="agreement-text">
            {chosen.text.trim() === "" ? t("agreements.clause.noText") : chosen.text}
          </p>
        </blockquote>
      )}
      <CheckField
        control={control}
        name="divergesFromParent"
        label={t("agreements.clause.divergesField", { above: t(aboveKey(parent)) })}
      />
      {diverges && (
        <GuardedField
          control={control}
          name="divergenceReason"
          label={t("agreements.clause.reason")}
          rows={3}
          limit={limits.text}
          isRequired
        />
      )}
    </>
  );
}
