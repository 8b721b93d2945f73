import { useTranslation } from "react-i18next";
import {
  type ForumDashboardQuery,
  UpdateForumDocument,
  type UpdateForumInput,
  type UpdateForumMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { ForumRuleFields } from "./ForumFields.tsx";
import { type ForumValues, forumSchema, updateForumInput, valuesOfForum } from "./forumValues.ts";
import { useForumDone } from "./useForumDone.ts";
import { useForumPlaces } from "./useForumPlaces.ts";

/** Changes what a forum is for and by which rules it works. */
export function EditForumDialog({
  forum,
  onClose,
}: {
  forum: ForumDashboardQuery["forum"];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useForumDone();
  const places = useForumPlaces(forum.id);
  const action = useActionForm<ForumValues, UpdateForumMutation, UpdateForumInput>({
    document: UpdateForumDocument,
    schema: forumSchema,
    defaults: valuesOfForum(forum),
    toInput: (values) => updateForumInput(forum, values),
    onDone: () => {
      done(t("forums.edited"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("forums.editTitle", { forum: forum.name })}
      verb={t("forums.save")}
      action={action}
      onClose={onClose}
    >
      <ForumRuleFields control={action.form.control} places={places} isNew={false} />
    </FormDialog>
  );
}
