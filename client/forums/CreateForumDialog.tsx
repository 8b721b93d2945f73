import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import {
  CreateForumDocument,
  type CreateForumInput,
  type CreateForumMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { ForumIdentityFields, ForumRuleFields } from "./ForumFields.tsx";
import { blankForum, createForumInput, type ForumValues, forumSchema } from "./forumValues.ts";
import { useForumDone } from "./useForumDone.ts";
import { useForumPlaces } from "./useForumPlaces.ts";

/** A new forum; from there its administrator goes on to invite. */
export function CreateForumDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const done = useForumDone();
  const places = useForumPlaces(null);
  const action = useActionForm<ForumValues, CreateForumMutation, CreateForumInput>({
    document: CreateForumDocument,
    schema: forumSchema,
    defaults: blankForum,
    toInput: createForumInput,
    onDone: ({ createForum: { id, name } }) => {
      onClose();
      done(t("forums.created", { forum: name }));
      void navigate({ to: "/forum/$id", params: { id }, search: { tab: "medlemmar" } });
    },
  });
  const { control } = action.form;
  return (
    <FormDialog title={t("forums.createTitle")} verb={t("forums.create")} action={action} onClose={onClose}>
      <ForumIdentityFields control={control} places={places} />
      <ForumRuleFields control={control} places={places} isNew />
    </FormDialog>
  );
}
