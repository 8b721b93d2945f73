import type { AnchoringStateFragment } from "../../schema/generated/graphql.ts";
import { AnchoringState } from "../anchoring/AnchoringState.tsx";
import { DecidedUnder } from "../decisions/DecidedUnder.tsx";
import { MinutesPage } from "../minutes/Minutes.page.tsx";

const anchored = (anchoring: AnchoringStateFragment) => <AnchoringState anchoring={anchoring} />;

/** A meeting's minutes with what other features show in them; the features do not know of one another. */
export function ComposedMinutesPage() {
  return (
    <MinutesPage
      anchored={anchored}
      decided={(meetingId, itemId) => (
        <DecidedUnder meetingId={meetingId} itemId={itemId} anchored={anchored} />
      )}
    />
  );
}
