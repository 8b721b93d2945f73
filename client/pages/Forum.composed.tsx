import { ForumAgreements } from "../agreements/ForumAgreements.tsx";
import { AnchoringPanel } from "../anchoring/AnchoringPanel.tsx";
import { DecisionsInForce } from "../decisions/DecisionsInForce.tsx";
import { TransferPanel } from "../deficiencies/TransferPanel.tsx";
import { ForumPage } from "../forums/Forum.page.tsx";
import { ForumMeetings } from "../meetings/ForumMeetings.tsx";
import { ForumPlans } from "../plans/ForumPlans.tsx";
import { ForumChangesMenu } from "../reorganization/ForumChangesMenu.tsx";
import { ForumProposals } from "../reorganization/ForumProposals.tsx";
import { ProposeChange } from "../reorganization/ProposeChange.tsx";
import { ForumResponsibilities } from "../responsibility/ForumResponsibilities.tsx";

/** A forum's page with what other features show on it; the features do not know of one another. */
export function ComposedForumPage() {
  return (
    <ForumPage
      transfers={(forumId) => <TransferPanel forumId={forumId} />}
      anchorings={(forumId) => <AnchoringPanel forumId={forumId} />}
      meetings={(forumId) => <ForumMeetings forumId={forumId} />}
      plans={(forumId) => <ForumPlans forumId={forumId} />}
      agreements={(forumId) => <ForumAgreements forumId={forumId} />}
      responsibilities={(forumId) => <ForumResponsibilities forumId={forumId} />}
      decisions={(forumId) => <DecisionsInForce forumId={forumId} />}
      proposals={(forumId) => <ForumProposals forumId={forumId} />}
      changes={(forum) => (
        <>
          <ForumChangesMenu forum={forum} />
          <ProposeChange forum={forum} />
        </>
      )}
    />
  );
}
