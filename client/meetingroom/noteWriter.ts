import type { Refusal } from "../form/refusal.ts";
import { merged } from "./noteMerge.ts";

/** A note as the hub has it; version 0 where there is none yet. */
export interface SavedNote {
  readonly text: string;
  readonly version: number;
}

/** What is written and not saved, and what it was written upon. */
export interface NoteCopy {
  readonly text: string;
  readonly base: SavedNote;
}

/** SAVED: as the hub has it. AWAY: the hub is not reached, the text is kept here. STOPPED: the hub will not have it. */
export type NoteStanding = "SAVED" | "UNSAVED" | "SAVING" | "AWAY" | "CONFLICT" | "STOPPED";

export interface NoteState {
  readonly text: string;
  readonly standing: NoteStanding;
  /** With CONFLICT: what another has saved meanwhile. */
  readonly theirs: SavedNote | null;
  /** With STOPPED: why; null when the guard stops the text here already (R25). */
  readonly refusal: Refusal | null;
}

export interface NotePorts {
  /** Rejects where it was not saved. */
  readonly save: (text: string, version: number) => Promise<SavedNote>;
  /** What the hub has now. */
  readonly read: () => Promise<SavedNote | null>;
  readonly refusalOf: (error: unknown) => Refusal;
  /** Keeps what is not saved on the device; null drops it. */
  readonly keep: (copy: NoteCopy | null) => void;
  /** R25: what may not be stored anywhere. */
  readonly isForbidden: (text: string) => boolean;
  /** Whether the page is still there: a save that fails after it is not tried again. */
  readonly isOpen: () => boolean;
}

const pauseMs = 1_000;
const longestMs = 5_000;
const retryMs = 4_000;
/** Why a save may well succeed a moment later. */
const passing: readonly string[] = ["NETWORK", "INTERNAL", "RATE_LIMITED"];
const none: SavedNote = { text: "", version: 0 };

/**
 * One note while it is written: saves by itself, keeps the text when the network goes and sends it when it is back, and
 * stops at a conflict until the writer has chosen. Nothing that was typed is ever overwritten without that choice.
 */
export class NoteWriter {
  readonly #ports: NotePorts;
  readonly #listeners = new Set<() => void>();
  #state: NoteState = { text: "", standing: "SAVED", theirs: null, refusal: null };
  /** What the text was written upon. */
  #base = none;
  /** What was sent when the answer was lost: the hub may have it. */
  #lost: string | null = null;
  /** What came from the hub while a save was on its way. */
  #come: SavedNote | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | null = null;

  constructor(ports: NotePorts, copy: NoteCopy | null) {
    this.#ports = ports;
    if (!copy) return;
    this.#base = copy.base;
    this.#lost = copy.text;
    this.#state = { ...this.#state, text: copy.text, standing: "UNSAVED" };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): NoteState => this.#state;

  get isUnsaved(): boolean {
    return this.#state.standing !== "SAVED";
  }

  type(text: string): void {
    if (text === this.#state.text) return;
    this.#become({ text, refusal: null });
    this.#goOn();
  }

  /** What the hub has, whenever it has been read. */
  receive(note: SavedNote | null): void {
    if (!note || note.version <= this.#base.version) return;
    if (this.#state.standing === "SAVING") {
      if (!this.#come || this.#come.version < note.version) this.#come = note;
      return;
    }
    const { text } = this.#state;
    if (note.text === text || text === this.#base.text) this.#settle(note);
    else if (note.text === this.#base.text || note.text === this.#lost) this.#rebase(note);
    else this.#become({ standing: "CONFLICT", theirs: note });
  }

  /** Saves now what waits for a pause. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const { text, standing } = this.#state;
    if (standing === "SAVED" || standing === "SAVING" || standing === "CONFLICT") return;
    if (this.#ports.isForbidden(text)) return;
    this.#unsavedSince = null;
    this.#become({ standing: "SAVING", refusal: null });
    try {
      const saved = await this.#ports.save(text, this.#base.version);
      this.#lost = null;
      this.#base = { text, version: saved.version };
      if (this.#state.text === text) this.#settle(this.#base);
      else this.#rebase(this.#base);
    } catch (error) {
      await this.#failed(this.#ports.refusalOf(error), text);
    }
    const come = this.#come;
    this.#come = null;
    this.receive(come);
  };

  /** The writer's choice at a conflict. */
  resolve(choice: "mine" | "theirs" | "both"): void {
    const { text, theirs } = this.#state;
    if (!theirs) return;
    const chosen = {
      mine: () => text,
      theirs: () => theirs.text,
      both: () => merged(this.#base.text, theirs.text, text),
    }[choice]();
    this.#become({ text: chosen });
    if (chosen === theirs.text) this.#settle(theirs);
    else this.#rebase(theirs);
  }

  /** Waits no more; what is kept stays. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  async #failed(refusal: Refusal, sent: string): Promise<void> {
    if (refusal.code === "CONFLICT") {
      const note = await this.#ports.read().catch(() => null);
      this.#become({ standing: "UNSAVED" });
      if (note && note.version > this.#base.version) this.receive(note);
      else this.#retry();
    } else if (passing.includes(refusal.code)) {
      this.#lost = sent;
      this.#retry();
    } else {
      this.#become({ standing: "STOPPED", refusal });
    }
  }

  #retry(): void {
    this.#become({ standing: "AWAY" });
    clearTimeout(this.#timer);
    if (this.#ports.isOpen()) this.#timer = setTimeout(() => void this.flush(), retryMs);
  }

  #settle(note: SavedNote): void {
    clearTimeout(this.#timer);
    this.#base = note;
    this.#unsavedSince = null;
    this.#become({ text: note.text, standing: "SAVED", theirs: null, refusal: null });
    this.#ports.keep(null);
  }

  /** The text goes on, upon what the hub has now. */
  #rebase(note: SavedNote): void {
    this.#base = note;
    this.#become({ standing: "UNSAVED", theirs: null });
    this.#goOn();
  }

  /** Keeps the text, and saves it a little after the last key; before long also while somebody types on. */
  #goOn(): void {
    const { text, standing } = this.#state;
    const isBusy = standing === "SAVING" || standing === "CONFLICT";
    clearTimeout(this.#timer);
    if (this.#ports.isForbidden(text)) {
      if (!isBusy) this.#become({ standing: "STOPPED" });
      return;
    }
    this.#ports.keep({ text, base: this.#base });
    if (isBusy) return;
    this.#become({ standing: "UNSAVED" });
    this.#unsavedSince ??= Date.now();
    const left = Math.max(0, this.#unsavedSince + longestMs - Date.now());
    this.#timer = setTimeout(() => void this.flush(), Math.min(pauseMs, left));
  }

  #become(changed: Partial<NoteState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const listener of this.#listeners) listener();
  }
}
