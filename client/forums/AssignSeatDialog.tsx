import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  AssignSeatDocument,
  type AssignSeatInput,
  type AssignSeatMutation,
  type MembershipRowFragment,
  type SeatRowFragment,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useForumDone } from "./useForumDone.ts";
import { useSeatCandidates } from "./useSeatCandidates.ts";

const schema = z.object({ userId: chosen<string>() });
type Values = z.infer<typeof schema>;

/** Chooses who sits in a seat; the seat itself belongs to the organization and stays. */
export function AssignSeatDialog({
  seat,
  organization,
  onClose,
}: {
  seat: SeatRowFragment;
  organization: MembershipRowFragment["organization"];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useForumDone();
  const { options, setTyped } = useSeatCandidates(organization.id, seat.user);
  const action = useActionForm<Values, AssignSeatMutation, AssignSeatInput>({
    document: AssignSeatDocument,
    schema,
    defaults: { userId: seat.user?.id ?? null },
    toInput: ({ userId }) => ({ id: seat.id, version: seat.version, userId }),
    onDone: () => {
      done(t("forums.assigned"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("forums.assignTitle", {
        role: t(`domain.seatRole.${seat.role}`).toLocaleLowerCase(),
        organization: organization.name,
      })}
      verb={t("forums.assign")}
      action={action}
      onClose={onClose}
    >
      <ComboField
        control={action.form.control}
        name="userId"
        label={t("forums.assignPerson")}
        hint={t("forums.assignHint")}
        options={options}
        onInputChange={setTyped}
        isRequired
      />
    </FormDialog>
  );
}
