import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  AddSeatDocument,
  type AddSeatInput,
  type AddSeatMutation,
  type Mandate,
  type MembershipRowFragment,
  type SeatRole,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField, SelectField } from "../form/fields.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useForumDone } from "./useForumDone.ts";
import { useSeatCandidates } from "./useSeatCandidates.ts";

const roles = ["REPRESENTATIVE", "DEPUTY", "CHAIR", "COORDINATOR"] as const satisfies readonly SeatRole[];
const mandates = ["DECIDE", "RECOMMEND", "INFORM"] as const satisfies readonly Mandate[];

const schema = z.object({
  role: z.enum(roles),
  mandate: z.enum(mandates),
  from: z.nullable(z.string()),
  userId: z.nullable(z.string()),
});
type Values = z.infer<typeof schema>;

/** A seat more for a member, with one of its people or vacant. */
export function AddSeatDialog({
  membership,
  onClose,
}: {
  membership: MembershipRowFragment;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useForumDone();
  const { organization } = membership;
  const { options, setTyped } = useSeatCandidates(organization.id);
  const today = dayOf(now());
  const action = useActionForm<Values, AddSeatMutation, AddSeatInput>({
    document: AddSeatDocument,
    schema,
    defaults: {
      role: "REPRESENTATIVE",
      mandate: "DECIDE",
      from: membership.from > today ? membership.from : today,
      userId: null,
    },
    toInput: (values) => ({ membershipId: membership.id, ...values }),
    onDone: () => {
      done(t("forums.seatAdded"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("forums.addSeatTitle", { organization: organization.name })}
      verb={t("forums.addSeatVerb")}
      action={action}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="role"
        label={t("forums.seatRole")}
        options={roles.map((id) => ({ id, label: t(`domain.seatRole.${id}`) }))}
      />
      <SelectField
        control={control}
        name="mandate"
        label={t("forums.mandate")}
        options={mandates.map((id) => ({ id, label: t(`domain.mandate.${id}`) }))}
      />
      <ComboField
        control={control}
        name="userId"
        label={t("forums.person")}
        hint={t("forums.personHint")}
        options={options}
        onInputChange={setTyped}
      />
      <DayField control={control} name="from" label={t("forums.fromDay")} min={membership.from} />
    </FormDialog>
  );
}
