import { describe, expect, it } from "vitest";
import type { Noun, Town, Who } from "./town.ts";

type Refused = Record<string, unknown>;

export interface Rungs {
  readonly mutation: string;
  /** Makes what the mutation is tried on; once, since what is refused changes nothing. */
  readonly start: () => Promise<Noun>;
  /** The input that is carried out, without `clientMutationId`. */
  readonly input: (noun: Noun) => object;
  readonly by: Who;
  /** Input that is no input: what differs, and the field at fault. */
  readonly bad?: readonly (readonly [title: string, differs: () => object, refused: Refused])[];
  /** They see it and may not. */
  readonly forbidden: readonly Who[];
  /** They may not even see it. */
  readonly hidden?: readonly Who[];
  /** What a rule refuses, named by the rule; by the same person unless another is given. */
  readonly rules?: readonly (readonly [
    title: string,
    differs: (noun: Noun) => object | Promise<object>,
    refused: Refused,
    by?: Who,
  ])[];
  readonly done: (after: Noun, before: Noun) => void | Promise<void>;
  readonly logged: readonly [action: string, role: string];
  /** Id of the noun that the log names, where it is another than the mutation returns. */
  readonly loggedOn?: (after: Noun) => Promise<string>;
  /** False where the step may be taken again. */
  readonly once?: boolean;
}

/** Signed out → bad input → hidden → forbidden → stale → refused by the rule → done → logged → not again. */
export function climb(town: () => Town, rungs: Rungs): void {
  const { mutation, by } = rungs;
  let made: Promise<Noun> | undefined;
  const start = () => {
    made ??= rungs.start();
    return made;
  };
  const refusal = async (who: Who, differs: object = {}) => {
    const noun = await start();
    return town().refusal(who, mutation, { ...rungs.input(noun), ...differs });
  };

  describe(mutation, () => {
    it("signed out: UNAUTHENTICATED", async () => {
      expect(await refusal(null)).toEqual({ code: "UNAUTHENTICATED" });
    });

    for (const [title, differs, refused] of rungs.bad ?? []) {
      it(`bad input: ${title}`, async () => {
        expect(await refusal(by, differs())).toMatchObject({ code: "BAD_USER_INPUT", ...refused });
      });
    }

    for (const who of rungs.hidden ?? []) {
      it(`${who} does not see it: NOT_FOUND, like what does not exist`, async () => {
        expect(await refusal(who)).toEqual({ code: "NOT_FOUND" });
      });
    }

    for (const who of rungs.forbidden) {
      it(`${who} may not: FORBIDDEN`, async () => {
        expect(await refusal(who)).toMatchObject({ code: "FORBIDDEN" });
      });
    }

    it("a stale version: CONFLICT with the current one", async () => {
      const noun = await start();
      const input = rungs.input(noun) as { version?: number };
      if (input.version === undefined) return;
      expect(await refusal(by, { version: input.version - 1 })).toMatchObject({
        code: "CONFLICT",
        params: { currentVersion: input.version },
      });
    });

    for (const [title, differs, refused, who = by] of rungs.rules ?? []) {
      it(title, async () => {
        expect(await refusal(who, await differs(await start()))).toMatchObject({
          code: "RULE_REFUSED",
          ...refused,
        });
      });
    }

    it(`${by} does it, and it is logged`, async () => {
      const before = await start();
      const after = await town().do(by, mutation, rungs.input(before));
      await rungs.done(after, before);
      const [action, role] = rungs.logged;
      const subject = (await rungs.loggedOn?.(after)) ?? after.id;
      expect((await town().log(subject)).at(-1)).toMatchObject({ action, role });
    });

    if (rungs.once === false) return;
    it("not again: ILLEGAL_TRANSITION", async () => {
      const { id } = await start();
      const version = await town().versionOf(id);
      expect(await refusal(by, { version })).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    });
  });
}
