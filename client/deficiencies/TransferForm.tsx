import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  DeficiencyForumsDocument,
  ProposeTransferDocument,
  type ProposeTransferInput,
  type ProposeTransferMutation,
} from "../../schema/generated/graphql.ts";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";
import type { Matter } from "./deficiency.types.ts";

const schema = z.object({ toForumId: chosen<string>(), reason: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

/** Proposes that another forum handles the matter; number and dates stay (R22). */
export function TransferForm({
  matter,
  onDone,
  ...frame
}: PanelFrame & { matter: Matter; onDone: (data: ProposeTransferMutation) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(DeficiencyForumsDocument);
  const action = useActionForm<Values, ProposeTransferMutation, ProposeTransferInput>({
    document: ProposeTransferDocument,
    schema,
    defaults: { toForumId: null, reason: "" },
    toInput: ({ toForumId, reason }) => ({
      id: matter.id,
      version: matter.version,
      toForumId: toForumId ?? "",
      reason,
    }),
    onDone,
  });
  const options = (data?.forums.edges ?? []).flatMap(({ node }) =>
    node.id === matter.handlingForum?.id || node.level === "POLITICAL" || node.status !== "ACTIVE"
      ? []
      : [{ id: node.id, label: node.name, detail: t(`domain.forumLevel.${node.level}`) }],
  );
  const verb = t("domain.deficiencyAction.proposeTransfer");
  return (
    <ActionPanel {...frame} title={verb} verb={verb} action={action}>
      <ComboField
        control={action.form.control}
        name="toForumId"
        label={t("deficiencies.transfer.toForum")}
        hint={t("deficiencies.transfer.toForumHint")}
        options={options}
        isRequired
      />
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("deficiencies.transfer.reason")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </ActionPanel>
  );
}
