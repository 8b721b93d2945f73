import "./forums.css";
import { useQuery } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import {
  CarriedOutProposalDocument,
  type CarriedOutProposalQuery,
  CreateForumDocument,
  type CreateForumInput,
  type CreateForumMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ForumIdentityFields, ForumRuleFields } from "./ForumFields.tsx";
import { blankForum, createForumInput, type ForumValues, forumSchema } from "./forumValues.ts";
import { useForumDone } from "./useForumDone.ts";
import { useForumPlaces } from "./useForumPlaces.ts";

type Proposal = CarriedOutProposalQuery["forumProposal"];

/** A new forum, which carries out a proposal where it is opened from one that waits. */
export function CreateForumDialog({
  proposalId,
  onClose,
}: {
  proposalId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(CarriedOutProposalDocument, {
    variables: { id: proposalId ?? "" },
    skip: !proposalId,
  });
  if (!proposalId || data) {
    const found = data?.forumProposal;
    const proposal = found?.status === "PROPOSED" && found.kind === "CREATE" ? found : null;
    return <NewForum proposal={proposal} onClose={onClose} />;
  }
  return (
    <Dialog title={t("forums.createTitle")} isOpen onClose={onClose}>
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={6} />}
    </Dialog>
  );
}

/** From there its administrator goes on to invite. It is proposed to stand under the forum that proposes it. */
function NewForum({ proposal, onClose }: { proposal: Proposal | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const done = useForumDone();
  const places = useForumPlaces(null);
  const action = useActionForm<ForumValues, CreateForumMutation, CreateForumInput>({
    document: CreateForumDocument,
    schema: forumSchema,
    defaults: { ...blankForum, parentForumId: proposal?.forum.id ?? null },
    toInput: (values) => ({
      ...createForumInput(values),
      ...(proposal && { proposalId: proposal.id }),
    }),
    onDone: ({ createForum: { id, name } }) => {
      onClose();
      done(t("forums.created", { forum: name }));
      void navigate({ to: "/forum/$id", params: { id }, search: { tab: "medlemmar" } });
    },
  });
  const { control } = action.form;
  return (
    <FormDialog title={t("forums.createTitle")} verb={t("forums.create")} action={action} onClose={onClose}>
      {proposal && (
        <>
          <h3>{t("forums.carriesOut", { forum: proposal.forum.name })}</h3>
          <p className="proposed">{proposal.text}</p>
        </>
      )}
      <ForumIdentityFields control={control} places={places} />
      <ForumRuleFields control={control} places={places} isNew />
    </FormDialog>
  );
}
