import { describe, expect, it } from "vitest";
import {
  type Candidate,
  everydayRoom,
  roomOnAgenda,
  type SuggestionKind,
  suggestionKinds,
  suggestionsFor,
} from "../../server/overview/agenda.rules.ts";

const one = (kind: SuggestionKind, subjectId: string, since = "2026-01-01"): Candidate => ({
  kind,
  subjectId,
  since,
});
const many = (kind: SuggestionKind, count: number, since = "2026-01-01") =>
  Array.from({ length: count }, (_, at) => one(kind, `${kind}${String(at).padStart(2, "0")}`, since));
const ids = (found: readonly Candidate[]) => found.map(({ subjectId }) => subjectId);

describe("what is suggested to an agenda (findings 6 and 52)", () => {
  it.each(suggestionKinds.filter((kind) => kind !== "EVERYDAY_DEFICIENCY"))(
    "the oldest everyday deficiencies always have room, however many there are of %s",
    (kind) => {
      const everyday = [
        one("EVERYDAY_DEFICIENCY", "newest", "2026-03-04"),
        one("EVERYDAY_DEFICIENCY", "oldest", "2026-03-01"),
        one("EVERYDAY_DEFICIENCY", "older", "2026-03-02"),
        one("EVERYDAY_DEFICIENCY", "newer", "2026-03-03"),
      ];
      const found = suggestionsFor([...many(kind, 40, "2020-01-01"), ...everyday], new Set());
      expect(found).toHaveLength(roomOnAgenda);
      const chosen = ids(found).filter((id) => everyday.some(({ subjectId }) => subjectId === id));
      expect(chosen).toEqual(
        kind === "BACKLOG" ? ["oldest", "older", "newer", "newest"] : ["oldest", "older", "newer"],
      );
    },
  );

  it("takes their places for others where there are none", () => {
    expect(suggestionsFor(many("ESCALATION", 40), new Set())).toHaveLength(roomOnAgenda);
    const few = suggestionsFor([...many("ESCALATION", 40), one("EVERYDAY_DEFICIENCY", "e")], new Set());
    expect(few).toHaveLength(roomOnAgenda);
    expect(ids(few)).toContain("e");
  });

  it("goes by kind, the oldest of each first", () => {
    const mixed = suggestionKinds
      .toReversed()
      .flatMap((kind) => [one(kind, `${kind} 2`, "2026-02-02"), one(kind, `${kind} 1`, "2026-02-01")])
      .slice(-roomOnAgenda);
    const found = ids(suggestionsFor(mixed, new Set()));
    const kinds = suggestionKinds.slice(0, roomOnAgenda / 2);
    expect(found).toEqual(kinds.flatMap((kind) => [`${kind} 1`, `${kind} 2`]));
  });

  it("goes by id where two are as old", () => {
    expect(ids(suggestionsFor([one("BACKLOG", "b"), one("BACKLOG", "a")], new Set()))).toEqual(["a", "b"]);
  });

  it("leaves out what is taken up already: then the next everyday deficiency has the room", () => {
    const everyday = many("EVERYDAY_DEFICIENCY", everydayRoom + 1);
    const found = suggestionsFor(
      [...everyday, ...many("ESCALATION", 20)],
      new Set(["EVERYDAY_DEFICIENCY00"]),
    );
    expect(ids(found).filter((id) => id.startsWith("EVERYDAY"))).toEqual(ids(everyday).slice(1));
  });

  it("suggests one subject once", () => {
    const found = suggestionsFor([one("CARRIED_OVER", "same"), one("BACKLOG", "same")], new Set());
    expect(found.map(({ kind }) => kind)).toEqual(["CARRIED_OVER"]);
  });

  it("suggests nothing where nothing waits", () => {
    expect(suggestionsFor([], new Set())).toEqual([]);
  });
});
