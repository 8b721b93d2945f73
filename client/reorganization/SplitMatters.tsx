import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { AllocationTable } from "./AllocationTable.tsx";
import { byKind, type OpenMatter } from "./ending.ts";
import { LeftHere } from "./LeftHere.tsx";
import type { SplitParts, SplitValues } from "./split.values.ts";
import { useLeft } from "./useLeft.ts";

/** Which successor each open matter and each forum below goes to: exactly one. */
export function SplitMatters({ form, parts }: { form: UseFormReturn<SplitValues>; parts: SplitParts }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const left = useLeft(form, parts);
  const matters = byKind(parts.matters).flatMap((group) => group.matters);
  const about = (matter: OpenMatter) =>
    t("reorganization.since", {
      kind: t(`forums.openMatterKind.${matter.kind}`),
      day: day(matter.day),
    });
  const isHidden = matters.some(({ title }) => title === null);
  return (
    <>
      <Section title={t("reorganization.split.matters")} aside={<LeftHere count={left.matters} />}>
        <p className="reorganization-quiet">
          {t("reorganization.split.mattersText")} {isHidden && t("reorganization.noTitles")}
        </p>
        {matters.length === 0 ? (
          <p>{t("reorganization.split.noMatters")}</p>
        ) : (
          <AllocationTable
            form={form}
            list="matterTo"
            what={t("reorganization.split.matter")}
            rows={matters.map((matter) => ({
              id: matter.id,
              name: [matter.number, matter.title].filter((part) => part !== null).join(" "),
              about: about(matter),
            }))}
          />
        )}
      </Section>
      {parts.childForums.length > 0 && (
        <Section title={t("reorganization.split.childForums")} aside={<LeftHere count={left.childForums} />}>
          <AllocationTable
            form={form}
            list="childTo"
            what={t("reorganization.split.childForum")}
            rows={parts.childForums.map(({ id, name, level }) => ({
              id,
              name,
              about: t(`domain.forumLevel.${level}`),
            }))}
          />
        </Section>
      )}
    </>
  );
}
