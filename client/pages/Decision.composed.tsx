import { AnchoringState } from "../anchoring/AnchoringState.tsx";
import { DecisionPage } from "../decisions/Decision.page.tsx";

/** A decision's page with what other features show on it; the features do not know of one another. */
export function ComposedDecisionPage() {
  return <DecisionPage anchored={(anchoring) => <AnchoringState anchoring={anchoring} />} />;
}
