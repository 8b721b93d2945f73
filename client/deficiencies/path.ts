import type { ForumRef } from "./deficiency.types.ts";
import { height } from "./standing.ts";

export type PathMoveKind =
  | "report"
  | "raise"
  | "return"
  | "answer"
  | "transfer"
  | "feedback"
  | "reopen"
  | "close";

export interface PathMove {
  readonly forum: ForumRef;
  readonly at: string;
  readonly kind: PathMoveKind;
  readonly direction: "start" | "up" | "down" | "stay";
}

interface Travelled {
  readonly handlingForum: ForumRef | null;
  readonly escalations: readonly {
    readonly id: string;
    readonly fromForum: ForumRef;
    readonly toForum: ForumRef;
  }[];
  readonly transfers: readonly {
    readonly id: string;
    readonly status: string;
    readonly fromForum: ForumRef;
    readonly toForum: ForumRef;
  }[];
  readonly history: readonly { readonly at: string; readonly action: string; readonly subjectId: string }[];
}

const closing = ["deficiency.giveVerdict", "deficiency.close", "deficiency.lapse", "deficiency.withdraw"];

/** The way of a matter over the steps of the ladder, in the order of time, read out of its history (R22). */
export function pathOf(matter: Travelled): PathMove[] {
  const moved = matter.transfers.filter(({ status }) => status === "ACCEPTED");
  let home = moved[0]?.fromForum ?? matter.handlingForum;
  let here: ForumRef | null = null;
  const path: PathMove[] = [];
  const go = (forum: ForumRef | null | undefined, at: string, kind: PathMoveKind) => {
    if (!forum) return;
    const climb = here ? height(forum.level) - height(here.level) : 0;
    const direction = here === null ? "start" : climb > 0 ? "up" : climb < 0 ? "down" : "stay";
    here = forum;
    path.push({ forum, at, kind, direction });
  };
  for (const { at, action, subjectId } of matter.history) {
    const question = matter.escalations.find(({ id }) => id === subjectId);
    if (action === "deficiency.report") go(home, at, "report");
    else if (action === "escalation.send") go(question?.toForum, at, "raise");
    else if (action === "escalation.return" || action === "escalation.withdraw")
      go(question?.fromForum, at, "return");
    else if (action === "escalation.answer") go(question?.fromForum, at, "answer");
    else if (action === "transfer.accept") {
      home = moved.find(({ id }) => id === subjectId)?.toForum ?? home;
      go(home, at, "transfer");
    } else if (action === "deficiency.giveFeedback") go(home, at, "feedback");
    else if (action === "deficiency.reopen") go(home, at, "reopen");
    else if (closing.includes(action)) go(home, at, "close");
  }
  return path;
}

/** The steps that the picture of a path needs, low to high: those visited and those above the handling forum. */
export function pathSteps(path: readonly PathMove[], above: readonly ForumRef[]): ForumRef[] {
  const steps = new Map([...above, ...path.map(({ forum }) => forum)].map((forum) => [forum.id, forum]));
  return [...steps.values()].sort((a, b) => height(a.level) - height(b.level));
}
