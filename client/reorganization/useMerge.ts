import { useApolloClient } from "@apollo/client/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { type Resolver, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ForumRowFragmentDoc, MergeForumsDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import { useRefusalText } from "../form/useRefusalText.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import type { Ending } from "./ending.ts";
import { blankMerge, type MergeValues, mergeField, mergeInput, mergeSchema } from "./merge.values.ts";
import type { Proposal } from "./proposalValues.ts";
import { useReorganized } from "./useReorganized.ts";

/** The forums that a proposal names and that may be merged. */
const atWork = (proposal: Proposal | null): string[] =>
  proposal?.otherForums
    .filter(({ status }) => status === "ACTIVE" || status === "DORMANT")
    .map(({ id }) => id) ?? [];

/** The form of a merger; it begins with what the proposal names. what the hub refuses is shown where it is about. */
export function useMerge(forum: Ending, proposal: Proposal | null) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const done = useReorganized();
  const navigate = useNavigate();
  const action = useAction(MergeForumsDocument);
  const refusalText = useRefusalText();
  const resolver: Resolver<MergeValues> = (values, context, options) =>
    zodResolver(mergeSchema(values))(values, context, options);
  const form = useForm<MergeValues>({
    resolver,
    defaultValues: { ...blankMerge(forum, dayOf(now())), forumIds: atWork(proposal) },
  });

  /** As the preview has fetched it; one that it has not yet is behind, and the hub says so. */
  const versionOf = (id: string): number =>
    client.readFragment({ id: `Forum:${id}`, fragment: ForumRowFragmentDoc, fragmentName: "ForumRow" })
      ?.version ?? 0;

  const submit = form.handleSubmit(async (values) => {
    const answer = await action.run({
      ...mergeInput(forum.id, values, versionOf),
      ...(proposal && { proposalId: proposal.id }),
    });
    if (!answer) return;
    if ("refusal" in answer) {
      const name = mergeField(answer.refusal.field);
      if (!name) return;
      form.setError(name, { type: "server", message: refusalText(answer.refusal) });
      form.setFocus(name);
      return;
    }
    const { id, name } = answer.data.mergeForums;
    await navigate({ to: "/forum/$id", params: { id }, search: { tab: "historik" } });
    done(t("reorganization.merge.done", { forum: name }));
  });
  const { refusal } = action;
  return {
    form,
    submit,
    isPending: action.isPending,
    refusal: refusal && mergeField(refusal.field) ? null : refusal,
  };
}
