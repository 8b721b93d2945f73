import { useQuery } from "@apollo/client/react";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  CopyMembersDocument,
  type CopyMembersInput,
  type CopyMembersMutation,
  ForumMembersDocument,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Loading } from "../ui/Loading.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { type Member, toInvite } from "./ending.ts";
import { useForumChoices } from "./useForumChoices.ts";
import { useReorganized } from "./useReorganized.ts";

const schema = z.object({ fromForumId: chosen<string>(), from: chosen<string>() });
type Values = z.infer<typeof schema>;

/** Invites the members of another forum; who is new is shown before. */
export function CopyMembersDialog({
  forum,
  onClose,
}: {
  forum: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly memberships: readonly Member[];
  };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useReorganized();
  const { forums, setTyped } = useForumChoices(forum.id);
  const action = useActionForm<Values, CopyMembersMutation, CopyMembersInput>({
    document: CopyMembersDocument,
    schema,
    defaults: { fromForumId: null, from: dayOf(now()) },
    toInput: ({ fromForumId, from }) => ({
      id: forum.id,
      version: forum.version,
      fromForumId: fromForumId ?? "",
      from: from ?? "",
    }),
    onDone: () => {
      const from = forums.find(({ id }) => id === action.form.getValues("fromForumId"));
      done(t("reorganization.copy.done", { forum: from?.label ?? "" }));
      onClose();
    },
  });
  const { control } = action.form;
  const fromId = useWatch({ control, name: "fromForumId" });
  return (
    <FormDialog
      title={t("reorganization.copy.title", { forum: forum.name })}
      verb={t("reorganization.copy.verb")}
      action={action}
      onClose={onClose}
    >
      <ComboField
        control={control}
        name="fromForumId"
        label={t("reorganization.copy.from")}
        hint={t("reorganization.copy.fromHint")}
        options={forums}
        onInputChange={setTyped}
        isRequired
      />
      {fromId && <Preview own={forum.memberships} fromId={fromId} />}
      <DayField control={control} name="from" label={t("reorganization.copy.memberFrom")} isRequired />
    </FormDialog>
  );
}

/** Who would be invited, and how many are members already. */
function Preview({ own, fromId }: { own: readonly Member[]; fromId: string }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data, error, refetch } = useQuery(ForumMembersDocument, { variables: { id: fromId } });
  if (!data) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={3} />;
  const { fresh, known } = toInvite(own, data.forum.memberships, dayOf(now()));
  const inOrder = fresh.toSorted((a, b) => compare(a.organization.name, b.organization.name));
  return (
    <div className="reorganization-note" role="status">
      <p>
        {fresh.length > 0
          ? t("reorganization.copy.new", { count: fresh.length })
          : t("reorganization.copy.nobody")}
        {fresh.length > 0 && known > 0 && `. ${t("reorganization.copy.known", { count: known })}.`}
      </p>
      {fresh.length > 0 && (
        <ul className="reorganization-members">
          {inOrder.map(({ id, organization, kind }) => (
            <li key={id}>
              <SectorMark sector={organization.sector} /> {organization.name}{" "}
              <span className="reorganization-quiet">{t(`domain.membershipKind.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
