import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  InviteOrganizationDocument,
  type InviteOrganizationInput,
  type InviteOrganizationMutation,
  type MembershipKind,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField, SelectField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useOrganizationChoices } from "../form/useOrganizationChoices.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useForumDone } from "./useForumDone.ts";

const kinds = ["PARTY", "ADJUNCT", "OBSERVER"] as const satisfies readonly MembershipKind[];

const schema = z.object({
  organizationId: chosen<string>(),
  kind: z.enum(kinds),
  from: chosen<string>(),
});
type Values = z.infer<typeof schema>;

/** Invites an organization; its administrator accepts or declines. */
export function InviteDialog({
  forum,
  onClose,
}: {
  forum: { readonly id: string; readonly name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useForumDone();
  const { options, setTyped } = useOrganizationChoices([]);
  const action = useActionForm<Values, InviteOrganizationMutation, InviteOrganizationInput>({
    document: InviteOrganizationDocument,
    schema,
    defaults: { organizationId: null, kind: "PARTY", from: dayOf(now()) },
    toInput: ({ organizationId, kind, from }) => ({
      forumId: forum.id,
      organizationId: organizationId ?? "",
      kind,
      from: from ?? "",
    }),
    onDone: ({ inviteOrganization: { organization } }) => {
      done(t("forums.invitedDone", { organization: organization.name }));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("forums.inviteTitle", { forum: forum.name })}
      verb={t("forums.inviteVerb")}
      action={action}
      onClose={onClose}
    >
      <ComboField
        control={control}
        name="organizationId"
        label={t("forums.organization")}
        options={options}
        onInputChange={setTyped}
        isRequired
      />
      <SelectField
        control={control}
        name="kind"
        label={t("forums.memberKind")}
        options={kinds.map((id) => ({ id, label: t(`domain.membershipKind.${id}`) }))}
      />
      <DayField control={control} name="from" label={t("forums.memberFrom")} isRequired />
    </FormDialog>
  );
}
