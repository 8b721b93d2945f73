import { lazy, Suspense } from "react";
import { OverviewPage } from "../overview/Overview.page.tsx";
import { Loading } from "../ui/Loading.tsx";

// After what waits: the first page comes without it.
const NextMeetings = lazy(async () => ({
  default: (await import("../meetings/NextMeetings.tsx")).NextMeetings,
}));

/** The first page with what other features show on it; the features do not know of one another. */
export function ComposedOverviewPage() {
  return (
    <OverviewPage
      meetings={
        <Suspense fallback={<Loading lines={4} />}>
          <NextMeetings />
        </Suspense>
      }
    />
  );
}
