import "./forums.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { TextField } from "../ui/TextField.tsx";
import { type ForumsSearch, kinds, levels } from "./forums.search.ts";

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
      <FilterSelect
        label={t("forums.level")}
        any={t("forums.anyLevel")}
        value={search.level}
        onChange={(level) => set({ level })}
        options={levels.map((id) => ({ id, label: t(`domain.forumLevel.${id}`) }))}
      />
      <FilterSelect
        label={t("forums.kind")}
        any={t("forums.anyKind")}
        value={search.kind}
        onChange={(kind) => set({ kind })}
        options={kinds.map((id) => ({ id, label: t(`domain.forumKindLong.${id}`) }))}
      />
    </search>
  );
}

/** Searches when the typing rests, not at every key. */
function NameSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // The address was changed by something else, such as the way back; what we sent ourselves may be typed past.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, typingPause);
  };
  return <TextField label={t("forums.search")} type="search" value={typed} onChange={type} maxLength={200} />;
}
