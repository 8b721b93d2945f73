import { lazy, Suspense } from "react";
import type { MeetingDraft } from "./meetingValues.ts";

const PlanMeetingDialog = lazy(async () => ({
  default: (await import("./PlanMeetingDialog.tsx")).PlanMeetingDialog,
}));

/** The form of a new meeting, fetched when it is opened. */
export function PlanMeeting(props: {
  draft: MeetingDraft;
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
