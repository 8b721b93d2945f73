import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { svDomain } from "../text/sv.domain.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { FilterSelect, NameFilter } from "../ui/FilterSelect.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";
import type { ForumRef } from "./deficiency.types.ts";
import { isFiltered } from "./filter.ts";

interface DeficiencyFiltersProps {
  search: DeficienciesSearch;
  forums: readonly ForumRef[];
  onChange: (next: Partial<DeficienciesSearch>) => void;
  /** The ladder shows open matters: no choice of states. */
  isLadder?: boolean;
}

const shows = ["open", "closed", "all"] as const;
const statuses = Object.keys(svDomain.deficiencyStatus) as (keyof typeof svDomain.deficiencyStatus)[];
const categories = Object.keys(svDomain.category) as (keyof typeof svDomain.category)[];
const typingPause = 300;

/** Filters that stand in the address, so that a filtered list can be sent to somebody. */
export function DeficiencyFilters({ search, forums, onChange, isLadder = false }: DeficiencyFiltersProps) {
  const { t } = useTranslation();
  const any = t("deficiencies.filter.any");
  return (
    <search className="filters" aria-label={t("deficiencies.filter.label")}>
      <div className="filters-words">
        <SearchWords
          words={search.search ?? ""}
          onChange={(words) => onChange({ search: words || undefined })}
        />
      </div>
      {!isLadder && (
        <Select
          layout="inline"
          label={t("deficiencies.filter.show")}
          value={search.show ?? "open"}
          onChange={(id) =>
            onChange({ show: id === "closed" || id === "all" ? id : undefined, status: undefined })
          }
          options={shows.map((id) => ({ id, label: t(`deficiencies.filter.shows.${id}`) }))}
        />
      )}
      <NameFilter
        layout="inline"
        label={t("deficiencies.filter.forum")}
        any={any}
        value={search.forum}
        onChange={(forum) => onChange({ forum })}
        named={forums}
      />
      {!isLadder && (
        <FilterSelect
          layout="inline"
          label={t("deficiencies.filter.status")}
          any={any}
          value={search.status}
          onChange={(status) => onChange({ status })}
          options={statuses.map((id) => ({ id, label: t(`domain.deficiencyStatus.${id}`) }))}
        />
      )}
      <FilterSelect
        layout="inline"
        label={t("deficiencies.filter.category")}
        any={any}
        value={search.category}
        onChange={(category) => onChange({ category })}
        options={categories.map((id) => ({ id, label: t(`domain.category.${id}`) }))}
      />
      <Checkbox
        label={t("deficiencies.filter.overdue")}
        isSelected={search.overdue ?? false}
        onChange={(on) => onChange({ overdue: on || undefined })}
      />
      <Checkbox
        label={t("deficiencies.filter.mine")}
        isSelected={search.mine ?? false}
        onChange={(on) => onChange({ mine: on || undefined })}
      />
      {isFiltered(search) && (
        <Button
          kind="quiet"
          size="small"
          onPress={() =>
            onChange({
              show: undefined,
              forum: undefined,
              status: undefined,
              category: undefined,
              overdue: undefined,
              mine: undefined,
              search: undefined,
            })
          }
        >
          {t("deficiencies.filter.clear")}
        </Button>
      )}
    </search>
  );
}

/** Searches when the typing rests; follows the address when that changes by itself. */
function SearchWords({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  if (shown !== words) {
    setShown(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => onChange(typed), typingPause);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      layout="inline"
      label={t("deficiencies.filter.search")}
      type="search"
      maxLength={200}
      value={typed}
      onChange={setTyped}
    />
  );
}
