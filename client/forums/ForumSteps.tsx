import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery, ForumStep } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { useForumStep } from "./useForumStep.ts";

const EditForumDialog = lazy(async () => ({
  default: (await import("./EditForumDialog.tsx")).EditForumDialog,
}));
const steps = ["activate", "rest", "wake"] as const satisfies readonly ForumStep[];

/** What the hub lets the viewer do with the forum itself. */
export function ForumSteps({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { moveForum, isPending } = useForumStep();
  const { allowedActions } = forum;
  return (
    <>
      {steps
        .filter((step) => allowedActions.includes(step))
        .map((step) => (
          <Button
            key={step}
            isPending={isPending}
            onPress={() => void moveForum(forum, step, t(`forums.moved.${step}`))}
          >
            {t(`domain.forumAction.${step}`)}
          </Button>
        ))}
      {allowedActions.includes("edit") && (
        <Button onPress={() => setEditing(true)}>{t("domain.forumAction.edit")}</Button>
      )}
      {isEditing && (
        <Suspense>
          <EditForumDialog forum={forum} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
