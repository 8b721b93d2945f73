import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ReorganizationChoicesDocument,
  type ReorganizationChoicesQuery,
} from "../../schema/generated/graphql.ts";
import type { Option } from "../ui/options.tsx";

export type ForumChoice = ReorganizationChoicesQuery["forums"]["edges"][number]["node"];

/** The forums at work to choose among, but for this one, and the areas; where there are many, typing finds the rest. */
export function useForumChoices(ownId: string): {
  forums: (Option & { readonly choice: ForumChoice })[];
  areas: Option[];
  setTyped: (text: string) => void;
} {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const first = useQuery(ReorganizationChoicesDocument);
  const isLarge = first.data?.forums.pageInfo.hasNextPage ?? false;
  const found = useQuery(ReorganizationChoicesDocument, {
    variables: { search },
    skip: !isLarge || search === "",
  });
  const forums = new Map(
    [first, found].flatMap(({ data }) => data?.forums.edges ?? []).map(({ node }) => [node.id, node]),
  );
  return {
    forums: [...forums.values()]
      .filter(({ id }) => id !== ownId)
      .map((choice) => ({
        id: choice.id,
        label: choice.name,
        detail: t(`domain.forumLevel.${choice.level}`),
        choice,
      })),
    areas: (first.data?.areas ?? []).map(({ id, name, kind, parent }) => ({
      id,
      label: name,
      detail: [t(`domain.areaKind.${kind}`), parent?.name].filter((part) => part !== undefined).join(" · "),
    })),
    setTyped,
  };
}
