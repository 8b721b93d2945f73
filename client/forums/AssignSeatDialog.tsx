import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  ForumDashboardQuery,
  MembershipRowFragment,
  SeatRowFragment,
} from "../../schema/generated/graphql.ts";
import { useViewer } from "../session/useSession.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/Select.tsx";
import { candidates } from "./members.ts";
import { useForumStep } from "./useForumStep.ts";

/** Chooses who sits in a seat; the seat itself belongs to the organization and stays. */
export function AssignSeatDialog({
  seat,
  membership,
  forum,
  onClose,
}: {
  seat: SeatRowFragment;
  membership: MembershipRowFragment;
  forum: ForumDashboardQuery["forum"];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { userId, displayName, organization: own } = useViewer();
  const { assignSeat, isPending } = useForumStep();
  const [chosen, setChosen] = useState<string | null>(seat.user?.id ?? null);
  const { organization } = membership;
  const people = candidates(forum.memberships, organization.id, {
    userId,
    displayName,
    organizationId: own?.id,
  });
  const save = async () => {
    if (chosen && (await assignSeat(seat, chosen, t("forums.assigned")))) onClose();
  };
  return (
    <Dialog
      title={t("forums.assignTitle", {
        role: t(`domain.seatRole.${seat.role}`).toLocaleLowerCase(),
        organization: organization.name,
      })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          {people.length > 0 && (
            <Button
              kind="primary"
              isPending={isPending}
              isDisabled={chosen === null || chosen === seat.user?.id}
              onPress={() => void save()}
            >
              {t("forums.assign")}
            </Button>
          )}
        </>
      }
    >
      {people.length === 0 ? (
        <p>{t("forums.assignNobody")}</p>
      ) : (
        <Select
          label={t("forums.assignPerson")}
          hint={t("forums.assignHint")}
          value={chosen}
          onChange={setChosen}
          options={people.map((person) => ({ id: person.id, label: person.displayName }))}
        />
      )}
    </Dialog>
  );
}
