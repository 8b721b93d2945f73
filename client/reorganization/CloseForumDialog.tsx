import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  CloseForumDocument,
  type CloseForumInput,
  type CloseForumMutation,
  EndingForumDocument,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Loading } from "../ui/Loading.tsx";
import { effectiveDays } from "./days.ts";
import { type Ending, invitationsOf, standingBelow } from "./ending.ts";
import { OpenMatters } from "./OpenMatters.tsx";
import { useReorganized } from "./useReorganized.ts";

const schema = z.object({ closedOn: chosen<string>(), reason: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

/** Ends a forum for good; what lies open in it is listed as long as it does. */
export function CloseForumDialog({
  forum,
  onClose,
}: {
  forum: { readonly id: string; readonly version: number; readonly name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useReorganized();
  const days = effectiveDays();
  const { data, error, refetch } = useQuery(EndingForumDocument, { variables: { id: forum.id } });
  const action = useActionForm<Values, CloseForumMutation, CloseForumInput>({
    document: CloseForumDocument,
    schema,
    defaults: { closedOn: days.max, reason: "" },
    toInput: ({ closedOn, reason }) => ({
      id: forum.id,
      version: forum.version,
      closedOn: closedOn ?? "",
      reason: reason.trim(),
    }),
    onDone: () => {
      done(t("reorganization.close.done", { forum: forum.name }));
      onClose();
    },
    onRefused: () => void refetch(),
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("reorganization.close.title", { forum: forum.name })}
      verb={t("domain.forumAction.close")}
      action={action}
      isReady={data !== undefined}
      onClose={onClose}
    >
      <p>
        {t("reorganization.close.text")} {t("reorganization.forEver")}
      </p>
      {data ? (
        isSomethingOpen(data.forum) && (
          <section className="reorganization-note">
            <h3>{t("reorganization.close.open")}</h3>
            <p>{t("reorganization.close.openText")}</p>
            <OpenMatters forum={data.forum} />
          </section>
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
      <DayField
        control={control}
        name="closedOn"
        label={t("reorganization.close.lastDay")}
        hint={t("reorganization.close.lastDayHint")}
        {...days}
        isRequired
      />
      <GuardedField
        control={control}
        name="reason"
        label={t("reorganization.reason")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

const isSomethingOpen = (forum: Ending): boolean =>
  forum.openMatters.length + standingBelow(forum).length + invitationsOf(forum.memberships).length > 0;
