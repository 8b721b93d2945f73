import { lazy, Suspense } from "react";

/** What the form of a new meeting begins with. */
export interface Draft {
  readonly forumId?: string | undefined;
  readonly day?: string;
}

const PlanMeetingDialog = lazy(async () => ({
  default: (await import("./PlanMeetingDialog.tsx")).PlanMeetingDialog,
}));

/** The form of a new meeting, fetched when it is opened. */
export function PlanMeeting(props: {
  draft: Draft;
  /** Where the viewer may plan. */
  forums: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  return (
    <Suspense>
      <PlanMeetingDialog {...props} />
    </Suspense>
  );
}
