import { type ReactNode, useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { guardText } from "../form/guard.ts";
import { limits } from "../form/schemas.ts";
import { TextField } from "../ui/TextField.tsx";
import { ToneIcon } from "../ui/tone.icon.tsx";
import { NoteConflict } from "./NoteConflict.tsx";
import { NoteStandingLine } from "./NoteStandingLine.tsx";
import type { NoteWriter } from "./noteWriter.ts";
import type { Note } from "./room.types.ts";

interface NoteEditorProps {
  writer: NoteWriter;
  /** As the hub has it; null where there is none yet. */
  note: Note | null;
  label: string;
  /** Who sees it. */
  hint: string;
  /** Lines seen from the start. */
  rows?: number;
  above?: ReactNode;
  onBegin?: () => void;
  onEnd?: () => void;
}

/** The room left is shown when little of it is. */
const nearlyFull = 0.9 * limits.text;

/** A note that saves by itself, with how it stands; at a conflict both texts and the choice. */
export function NoteEditor({ writer, note, label, hint, rows = 6, above, onBegin, onEnd }: NoteEditorProps) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(writer.subscribe, writer.state);
  // Before it is painted: the note is not seen empty first.
  useLayoutEffect(() => writer.receive(note), [writer, note]);
  const { block, warnings } = useMemo(() => guardText(state.text), [state.text]);
  return (
    <div className="note">
      {above}
      <TextField
        label={label}
        hint={hint}
        rows={rows}
        {...(state.text.length > nearlyFull && { counter: limits.text })}
        value={state.text}
        onChange={(text) => writer.type(text)}
        onFocus={() => onBegin?.()}
        onBlur={() => {
          void writer.flush();
          onEnd?.();
        }}
        error={block ? t(`form.guard.${block}`) : undefined}
      />
      <div role="status">
        {warnings.map((kind) => (
          <p key={kind} className="advice">
            <ToneIcon tone="warn" />
            {t(`form.guard.${kind}`)}
          </p>
        ))}
      </div>
      <NoteStandingLine state={state} writtenAt={note?.writtenAt ?? null} />
      {state.theirs && (
        <NoteConflict
          mine={state.text}
          theirs={state.theirs.text}
          onChoice={(choice) => writer.resolve(choice)}
        />
      )}
    </div>
  );
}
