import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { ForumPlacesDocument, type ForumStatus } from "../../schema/generated/graphql.ts";
import type { Option } from "../ui/options.tsx";

const ended: readonly ForumStatus[] = ["SPLIT", "MERGED", "CLOSED"];

/** Where a forum can lie: the areas, and the forums that it can report to; more of them are found by typing. */
export function useForumPlaces(ownId: string | null): {
  areas: Option[];
  parents: Option[];
  setTyped: (text: string) => void;
} {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const first = useQuery(ForumPlacesDocument, { fetchPolicy: "cache-and-network" });
  const isLarge = first.data?.forums.pageInfo.hasNextPage ?? false;
  const found = useQuery(ForumPlacesDocument, { variables: { search }, skip: !isLarge || search === "" });
  const forums = new Map(
    [first, found].flatMap(({ data }) => data?.forums.edges ?? []).map(({ node }) => [node.id, node]),
  );
  return {
    areas: (first.data?.areas ?? []).map(({ id, name, kind, parent }) => ({
      id,
      label: name,
      detail: [t(`domain.areaKind.${kind}`), parent?.name].filter((part) => part !== undefined).join(" · "),
    })),
    parents: [...forums.values()]
      .filter(({ id, status }) => id !== ownId && !ended.includes(status))
      .map(({ id, name, level }) => ({ id, label: name, detail: t(`domain.forumLevel.${level}`) })),
    setTyped,
  };
}
