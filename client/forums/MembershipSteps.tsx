import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MembershipRowFragment, MembershipStep } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useForumStep } from "./useForumStep.ts";

const steps = ["accept", "decline", "leave"] as const satisfies readonly MembershipStep[];

const done = {
  accept: "forums.acceptedInvitation",
  decline: "forums.declinedInvitation",
  leave: "forums.leftForum",
} as const satisfies Record<MembershipStep, string>;

/** Accept, decline or leave, where the hub says that the viewer may. Leaving ends the seats, so it asks first. */
export function MembershipSteps({
  membership,
  forumName,
}: {
  membership: MembershipRowFragment;
  forumName: string;
}) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const { moveMembership, isPending } = useForumStep();
  const { allowedActions, organization } = membership;
  const allowed = steps.filter((step) => allowedActions.includes(step));
  if (allowed.length === 0) return null;
  const take = async (action: MembershipStep) => {
    if (await moveMembership(membership, action, t(done[action]))) setLeaving(false);
  };
  return (
    <ButtonRow>
      {allowed.map((action) => (
        <Button
          key={action}
          size="small"
          kind={action === "leave" ? "quiet" : "secondary"}
          isPending={isPending}
          onPress={() => (action === "leave" ? setLeaving(true) : void take(action))}
        >
          {t(`domain.membershipAction.${action}`)}
        </Button>
      ))}
      <Dialog
        kind="alert"
        title={t("forums.leaveTitle", { forum: forumName })}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onPress={() => setLeaving(false)}>{t("ui.cancel")}</Button>
            <Button kind="danger" isPending={isPending} onPress={() => void take("leave")}>
              {t("domain.membershipAction.leave")}
            </Button>
          </>
        }
      >
        <p>{t("forums.leaveText", { organization: organization.name })}</p>
      </Dialog>
    </ButtonRow>
  );
}
