import { lazy, Suspense } from "react";
import type { Activity } from "./plan.types.ts";

/** What is done with an activity in a window of its own. */
const acts = ["block", "checkEffect", "edit", "carryOver", "raiseBlock", "cancel"] as const;
export type ActivityAct = (typeof acts)[number];

/** Those that the hub allows now. */
export const actsOf = ({ allowedActions }: Pick<Activity, "allowedActions">): ActivityAct[] =>
  acts.filter((act) => allowedActions.includes(act));

const StepDialog = lazy(async () => ({ default: (await import("./StepDialog.tsx")).StepDialog }));
const EditActivityDialog = lazy(async () => ({
  default: (await import("./EditActivityDialog.tsx")).EditActivityDialog,
}));
const CarryOverDialog = lazy(async () => ({
  default: (await import("./CarryOverDialog.tsx")).CarryOverDialog,
}));
const RaiseBlockDialog = lazy(async () => ({
  default: (await import("./RaiseBlockDialog.tsx")).RaiseBlockDialog,
}));

/** The window of the act that is open, if one is. */
export function ActivityDialogs({
  activity,
  act,
  onClose,
}: {
  activity: Activity | undefined;
  act: ActivityAct | null;
  onClose: () => void;
}) {
  if (!activity || act === null) return null;
  const props = { activity, onClose };
  return (
    <Suspense>
      {(act === "block" || act === "cancel" || act === "checkEffect") && <StepDialog step={act} {...props} />}
      {act === "edit" && <EditActivityDialog {...props} />}
      {act === "carryOver" && <CarryOverDialog {...props} />}
      {act === "raiseBlock" && <RaiseBlockDialog {...props} />}
    </Suspense>
  );
}
