import type { Operation } from "./access/operation.ts";
import { asSeatOf } from "./access/scope.service.ts";
import { handOverAgreement } from "./agreements/succession.service.ts";
import { handOverAnchoring, handOverAnchoringOf } from "./anchoring/succession.service.ts";
import {
  handOverDeficiency,
  handOverEscalation,
  handOverTransfer,
} from "./deficiencies/succession.service.ts";
import type { OpenMatters, Passage } from "./forums/openMatters.ts";
import { handOverResponsibility } from "./forums/responsibilitySuccession.service.ts";
import { handOverDecision, handOverItem, handOverMeeting } from "./meetings/succession.service.ts";
import type { OpenMatterKind } from "./overview/openMatter.entity.ts";
import { openMattersIn } from "./overview/openMatter.service.ts";
import { handOverActivity, handOverPlan, reportToSuccessor } from "./plans/succession.service.ts";

type Mover = (op: Operation, id: string, passage: Passage) => Promise<void>;

/** What lies open in a forum → how it passes to another, with what belongs to later features (R30). */
const movers: Readonly<Record<Exclude<OpenMatterKind, "MINUTES" | "FORUM_PROPOSAL">, readonly Mover[]>> = {
  MEETING: [handOverMeeting],
  AGENDA_ITEM: [handOverItem],
  DECISION: [handOverDecision, handOverAnchoringOf],
  AGREEMENT: [handOverAgreement],
  RESPONSIBILITY: [handOverResponsibility],
  ACTION_PLAN: [handOverPlan, handOverAnchoringOf],
  ACTIVITY: [handOverActivity],
  DEFICIENCY: [handOverDeficiency],
  ESCALATION: [handOverEscalation],
  TRANSFER: [handOverTransfer],
  ANCHORING: [handOverAnchoring],
};

const moversOf = (kind: string): readonly Mover[] => {
  const found = Object.entries(movers).find(([name]) => name === kind)?.[1];
  if (!found) throw new Error(`${kind} passes to no other forum`);
  return found;
};

/**
 * What lies in forums, for the feature of forums, which sees none of it. The administrator who splits a forum does not
 * either: hence with the sight of a seat in both forums, which ends with the work.
 */
export const openMatters: OpenMatters = {
  in: openMattersIn,

  async handOver(op, things, passage) {
    await asSeatOf(op, passage.from.id, () =>
      asSeatOf(op, passage.to.id, async () => {
        for (const { id, kind } of things) {
          for (const mover of moversOf(kind)) await mover(op, id, passage);
          await op.em.flush();
          op.load.clear();
        }
      }),
    );
  },

  follow: (op, child, passage) => asSeatOf(op, child.id, () => reportToSuccessor(op, child.id, passage)),
};
