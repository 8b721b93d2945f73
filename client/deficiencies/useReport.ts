import { useApolloClient } from "@apollo/client/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import {
  DeficiencyDocument,
  ReportDeficiencyDocument,
  SaveDeficiencyDraftDocument,
} from "../../schema/generated/graphql.ts";
import { guardText } from "../form/guard.ts";
import type { Refusal } from "../form/refusal.ts";
import { useAction } from "../form/useAction.ts";
import { fieldOf } from "../form/useActionForm.ts";
import { useRefusalText } from "../form/useRefusalText.ts";
import { now } from "../text/clock.ts";
import { notify } from "../ui/Toast.tsx";
import type { Matter, Responsibility } from "./deficiency.types.ts";
import { dropCopy, writeCopy } from "./reportCopy.ts";
import {
  blankReport,
  type DraftRef,
  draftInput,
  type ReportValues,
  reportInput,
  reportSchema,
  valuesOf,
} from "./reportValues.ts";

export interface ReportStart {
  start: ReportValues;
  draft: DraftRef | null;
  /** The responsibility that it is about; its copy is kept apart. */
  about: Responsibility | null;
  userId: string;
  ownOrganizationId: string | undefined;
  onSaved: (id: string) => void;
  onSent: (id: string) => void;
}

/** The report form's doings: a copy in this tab while it is written, a draft in the hub, and the report itself. */
export function useReport({
  start,
  draft: first,
  about,
  userId,
  ownOrganizationId,
  onSaved,
  onSent,
}: ReportStart) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(first);
  const [conflict, setConflict] = useState<Matter | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const resolver = useMemo(() => zodResolver(reportSchema(ownOrganizationId)), [ownOrganizationId]);
  const form = useForm<ReportValues>({ resolver, defaultValues: start });
  const sending = useAction(ReportDeficiencyDocument);
  const saving = useAction(SaveDeficiencyDraftDocument);
  const draftId = draft?.id;
  const copyId = draftId ?? about?.id;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => writeCopy(copyId, { values, draft }, userId, now().getTime()),
      }),
    [form, draft, copyId, userId],
  );

  const refused = async (refusal: Refusal) => {
    if (refusal.code === "CONFLICT" && draft) {
      const { data } = await client.query({
        query: DeficiencyDocument,
        variables: { id: draft.id },
        fetchPolicy: "network-only",
      });
      setConflict(data?.deficiency ?? null);
      return;
    }
    const name = fieldOf(refusal, form.getValues());
    if (!name) return;
    form.setError(name, { type: "server", message: refusalText(refusal) });
    form.setFocus(name);
  };

  const send = form.handleSubmit(async (values) => {
    const answer = await sending.run(reportInput(values, draft));
    if (!answer) return;
    if ("refusal" in answer) return refused(answer.refusal);
    const { id, number } = answer.data.reportDeficiency;
    dropCopy(copyId);
    notify(t("deficiencies.report.sent", { number: number ?? "" }));
    onSent(id);
  });

  const save = async () => {
    const values = form.getValues();
    form.clearErrors();
    const fault = draftFault(values);
    if (fault) {
      form.setError(fault.name, { message: fault.message });
      form.setFocus(fault.name);
      return;
    }
    const answer = await saving.run(draftInput(values, draft));
    if (!answer) return;
    if ("refusal" in answer) return refused(answer.refusal);
    const { id, version } = answer.data.saveDeficiencyDraft;
    dropCopy(copyId);
    setDraft({ id, version });
    setSavedAt(now());
    notify(t("deficiencies.report.draftSaved"));
    if (draftId === undefined) onSaved(id);
  };

  const settle = (values: ReportValues | null) => {
    if (!conflict) return;
    setDraft({ id: conflict.id, version: conflict.version });
    if (values) form.reset(values);
    setConflict(null);
  };
  const refusal = sending.refusal ?? saving.refusal;
  return {
    form,
    send,
    save,
    savedAt,
    isSending: sending.isPending,
    isSaving: saving.isPending,
    /** What no field and no choice between texts shows. */
    refusal: refusal && (refusal.code === "CONFLICT" || fieldOf(refusal, form.getValues())) ? null : refusal,
    conflict,
    keepMine: () => settle(null),
    takeSaved: () => settle(conflict && valuesOf(conflict)),
    /** Throws away what is written, here and in this tab. */
    startOver: () => {
      dropCopy(copyId);
      form.reset(blankReport);
    },
  };
}

/** A draft needs a title to be found by, and passes the guard like everything that is stored. */
function draftFault({ title, description }: ReportValues) {
  if (title.trim() === "") return { name: "title", message: "missing" } as const;
  if (guardText(title).block) return { name: "title", message: "personalData" } as const;
  if (guardText(description).block) return { name: "description", message: "personalData" } as const;
  return null;
}
