import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import { type AgreementsSearch, levels } from "./agreements.search.ts";

const any = "any";

/** The filters of the list; each choice is a new address. */
export function AgreementFilters({
  search,
  forums,
}: {
  search: AgreementsSearch;
  forums: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const navigate = useNavigate({ from: "/overenskommelser" });
  const set = (change: Partial<AgreementsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search aria-label={t("agreements.filters")} className="agreement-filters">
      <Select
        label={t("agreements.forum")}
        value={search.forum ?? any}
        onChange={(forum) => set({ forum: forum === null || forum === any ? undefined : forum })}
        options={[
          { id: any, label: t("agreements.anyForum") },
          ...forums.map(({ id, name }) => ({ id, label: name })).sort((a, b) => compare(a.label, b.label)),
        ]}
      />
      <Select
        label={t("agreements.level")}
        value={search.level ?? any}
        onChange={(level) => set({ level: levels.find((one) => one === level) })}
        options={[
          { id: any, label: t("agreements.anyLevel") },
          ...levels.map((id) => ({ id, label: t(`domain.agreementLevel.${id}`) })),
        ]}
      />
      <Checkbox
        label={t("agreements.inForceOnly")}
        isSelected={search.inForce ?? false}
        onChange={(only) => set({ inForce: only ? true : undefined })}
      />
    </search>
  );
}
