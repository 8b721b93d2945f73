import { useTranslation } from "react-i18next";
import {
  EditForumProposalDocument,
  type EditForumProposalInput,
  type EditForumProposalMutation,
  ProposeForumChangeDocument,
  type ProposeForumChangeInput,
  type ProposeForumChangeMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { ProposalFields } from "./ProposalFields.tsx";
import {
  type Closing,
  type Proposal,
  type ProposalValues,
  proposalInput,
  proposalSchema,
  valuesOfProposal,
} from "./proposalValues.ts";

/** The chair proposes a new forum, a split or a merger. */
export function ProposeDialog({
  forum,
  onDone,
  onClose,
}: Closing & { forum: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation();
  const action = useActionForm<ProposalValues, ProposeForumChangeMutation, ProposeForumChangeInput>({
    document: ProposeForumChangeDocument,
    schema: proposalSchema,
    defaults: valuesOfProposal(null),
    toInput: (values) => ({ forumId: forum.id, ...proposalInput(values) }),
    onDone: () => {
      notify(t("proposals.done.propose"));
      onDone();
    },
  });
  return (
    <FormDialog
      title={t("proposals.form.title", { forum: forum.name })}
      verb={t("proposals.form.verb")}
      action={action}
      onClose={onClose}
    >
      <ProposalFields control={action.form.control} forumId={forum.id} />
    </FormDialog>
  );
}

/** The chair says it otherwise, until it is answered. */
export function EditProposalDialog({ proposal, onDone, onClose }: Closing & { proposal: Proposal }) {
  const { t } = useTranslation();
  const { id, version, forum } = proposal;
  const action = useActionForm<ProposalValues, EditForumProposalMutation, EditForumProposalInput>({
    document: EditForumProposalDocument,
    schema: proposalSchema,
    defaults: valuesOfProposal(proposal),
    toInput: (values) => ({ id, version, ...proposalInput(values) }),
    onDone: () => {
      notify(t("proposals.done.edit"));
      onDone();
    },
  });
  return (
    <FormDialog
      title={t("proposals.form.editTitle")}
      verb={t("proposals.form.editVerb")}
      action={action}
      onClose={onClose}
    >
      <ProposalFields control={action.form.control} forumId={forum.id} named={proposal.otherForums} />
    </FormDialog>
  );
}
