import type { ApolloClient } from "@apollo/client";
import { ItemNotesDocument, SaveNoteDocument, ViewerDocument } from "../../schema/generated/graphql.ts";
import { guardText } from "../form/guard.ts";
import { refusalOf } from "../form/refusal.ts";
import { newMutationId } from "../live/useMutationId.ts";
import { now } from "../text/clock.ts";
import { draftNames, readDraft, writeDraft } from "../text/draft.storage.ts";
import { type NoteCopy, type NoteStanding, NoteWriter } from "./noteWriter.ts";

/** Which of an item's two notes. */
export type NoteKind = "own" | "shared";

const nameOf = (itemId: string, kind: NoteKind): string => `note.${itemId}.${kind}`;
const itemOf = (name: string): string => name.split(".")[1] ?? "";
const stuckAt: readonly NoteStanding[] = ["AWAY", "CONFLICT", "STOPPED"];

interface Writer {
  readonly userId: string;
  readonly organization: { readonly id: string } | null;
}

/** The person in the organization that the notes are written for. */
const ownerOf = ({ userId, organization }: Writer): string => `${userId} ${organization?.id ?? ""}`;

/**
 * The notes that one person writes in a meeting. A note goes on being saved when its item is no longer shown, and what an
 * earlier visit left unsaved is sent.
 */
export class NoteDesk {
  readonly #client: ApolloClient;
  readonly #owner: string;
  readonly #writers = new Map<string, NoteWriter>();
  readonly #listeners = new Set<() => void>();
  #stuck: ReadonlySet<string> = new Set();
  #isOpen = true;

  constructor(client: ApolloClient, viewer: Writer) {
    this.#client = client;
    this.#owner = ownerOf(viewer);
  }

  writer(itemId: string, kind: NoteKind): NoteWriter {
    const name = nameOf(itemId, kind);
    const known = this.#writers.get(name);
    if (known) return known;
    const copy = readDraft<NoteCopy>(this.#owner, name, now().getTime());
    const writer = new NoteWriter(
      {
        save: (text, version) =>
          this.#save({ agendaItemId: itemId, shared: kind === "shared", text, version }),
        read: () => this.#read(itemId, kind),
        refusalOf,
        keep: (kept) => writeDraft(this.#owner, name, kept, now().getTime()),
        isForbidden: (text) => guardText(text).block !== null,
        isOpen: () => this.#isOpen,
      },
      copy,
    );
    this.#writers.set(name, writer);
    writer.subscribe(() => this.#look());
    return writer;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** The items with a note that can not be saved just now, or not before its writer has chosen. */
  readonly stuck = (): ReadonlySet<string> => this.#stuck;

  #look(): void {
    const names = [...this.#writers].filter(([, writer]) => stuckAt.includes(writer.state().standing));
    const stuck = new Set(names.map(([name]) => itemOf(name)));
    const before = this.#stuck;
    if (stuck.size === before.size && [...stuck].every((id) => before.has(id))) return;
    this.#stuck = stuck;
    for (const listener of this.#listeners) listener();
  }

  /** Sends what an earlier visit to these items left unsaved. */
  resume(itemIds: readonly string[]): void {
    const names = new Set(draftNames(this.#owner, now().getTime()));
    for (const itemId of itemIds) {
      for (const kind of ["own", "shared"] as const) {
        if (names.has(nameOf(itemId, kind))) void this.writer(itemId, kind).flush();
      }
    }
  }

  /** Saves all that waits, such as when the network is back. */
  async flush(): Promise<void> {
    await Promise.all([...this.#writers.values()].map((writer) => writer.flush()));
  }

  open(): void {
    this.#isOpen = true;
    void this.flush();
  }

  /**
   * The page is left. What waits is saved once more, if the person is still signed in: on a shared device it must not be
   * saved as somebody else's. What is not saved stays on the device.
   */
  async close(): Promise<void> {
    this.#isOpen = false;
    const waiting = [...this.#writers.values()].filter(({ isUnsaved }) => isUnsaved);
    for (const writer of waiting) writer.rest();
    if (waiting.length === 0) return;
    const { data } = await this.#client
      .query({ query: ViewerDocument, fetchPolicy: "network-only" })
      .catch(() => ({ data: undefined }));
    if (data && ownerOf(data.viewer) === this.#owner) await this.flush();
  }

  async #save(note: { agendaItemId: string; shared: boolean; text: string; version: number }) {
    const { data } = await this.#client.mutate({
      mutation: SaveNoteDocument,
      variables: { input: { clientMutationId: newMutationId(), ...note } },
    });
    if (!data) throw new Error("no answer");
    return data.saveNote;
  }

  async #read(itemId: string, kind: NoteKind) {
    const { data } = await this.#client.query({
      query: ItemNotesDocument,
      variables: { id: itemId },
      fetchPolicy: "network-only",
    });
    return (kind === "own" ? data?.agendaItem.ownNote : data?.agendaItem.sharedNote) ?? null;
  }
}
