import "./forums.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { type ForumsSearch, kinds, levels } from "./forums.search.ts";

const any = "any";
const typingPause = 250;

/** The filters of the list; each choice is a new address. */
export function ForumFilters({ search }: { search: ForumsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/forum" });
  const set = (change: Partial<ForumsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search aria-label={t("forums.filters")} className="forum-filters">
      <NameSearch value={search.q ?? ""} onChange={(q) => set({ q: q || undefined })} />
      <Select
        label={t("forums.level")}
        value={search.level ?? any}
        onChange={(level) => set({ level: levels.find((one) => one === level) })}
        options={[
          { id: any, label: t("forums.anyLevel") },
          ...levels.map((id) => ({ id, label: t(`domain.forumLevel.${id}`) })),
        ]}
      />
      <Select
        label={t("forums.kind")}
        value={search.kind ?? any}
        onChange={(kind) => set({ kind: kinds.find((one) => one === kind) })}
        options={[
          { id: any, label: t("forums.anyKind") },
          ...kinds.map((id) => ({ id, label: t(`domain.forumKindLong.${id}`) })),
        ]}
      />
    </search>
  );
}

/** Searches when the typing rests, not at every key. */
function NameSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField label={t("forums.search")} type="search" value={typed} onChange={setTyped} maxLength={200} />
  );
}
