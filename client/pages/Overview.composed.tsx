import { NextMeetings } from "../meetings/NextMeetings.tsx";
import { OverviewPage } from "../overview/Overview.page.tsx";

/** The first page with what other features show on it; the features do not know of one another. */
export function ComposedOverviewPage() {
  return <OverviewPage meetings={<NextMeetings />} />;
}
