import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { type Resolver, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SplitForumDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import { useRefusalText } from "../form/useRefusalText.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import type { Ending } from "./ending.ts";
import {
  blankSplit,
  fitted,
  partsOf,
  type SplitValues,
  splitField,
  splitInput,
  splitSchema,
} from "./split.values.ts";
import { useReorganized } from "./useReorganized.ts";

/** The form of a split. It is sent when everything is allocated; what the hub refuses is shown where it is about. */
export function useSplit(forum: Ending, proposalId?: string) {
  const { t } = useTranslation();
  const done = useReorganized();
  const navigate = useNavigate();
  const action = useAction(SplitForumDocument);
  const refusalText = useRefusalText();
  const today = dayOf(now());
  const parts = partsOf(forum, today);
  // What lies in the forum may change while somebody allocates it.
  const resolver: Resolver<SplitValues> = (values, context, options) =>
    zodResolver(splitSchema(parts, t))(fitted(values, parts), context, options);
  const form = useForm<SplitValues>({ resolver, defaultValues: blankSplit(forum, today) });

  const submit = form.handleSubmit(async (values) => {
    const answer = await action.run({ ...splitInput(forum, values), ...(proposalId && { proposalId }) });
    if (!answer) return;
    if ("refusal" in answer) {
      const name = splitField(answer.refusal.field, values);
      if (!name) return;
      form.setError(name, { type: "server", message: refusalText(answer.refusal) });
      form.setFocus(name);
      return;
    }
    await navigate({ to: "/forum/$id", params: { id: forum.id }, search: { tab: "historik" } });
    done(t("reorganization.split.done", { forum: forum.name }));
  });
  const { refusal } = action;
  return {
    form,
    parts,
    submit,
    isPending: action.isPending,
    refusal: refusal && splitField(refusal.field, form.getValues()) ? null : refusal,
  };
}
