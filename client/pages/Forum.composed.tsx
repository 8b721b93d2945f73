import { TransferPanel } from "../deficiencies/TransferPanel.tsx";
import { ForumPage } from "../forums/Forum.page.tsx";

/** A forum's page with what another feature shows on it; the features do not know of one another. */
export function ComposedForumPage() {
  return <ForumPage transfers={(forumId) => <TransferPanel forumId={forumId} />} />;
}
