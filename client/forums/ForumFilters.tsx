import "./forums.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
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
