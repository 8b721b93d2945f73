import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sector } from "../../schema/generated/graphql.ts";
import { ConcernedChoicesDocument } from "../../schema/generated/graphql.ts";

export interface OrganizationChoice {
  id: string;
  label: string;
  detail?: string | undefined;
  sector: Sector;
}

/**
 * The register's organizations to choose among: all of them while they are few, else those that the typing finds. What
 * has been seen stays among them, so that what is chosen keeps its name.
 */
export function useOrganizationChoices() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const first = useQuery(ConcernedChoicesDocument);
  const isLarge = first.data?.organizations.pageInfo.hasNextPage ?? false;
  const found = useQuery(ConcernedChoicesDocument, {
    variables: { search },
    skip: !isLarge || search === "",
  });
  const seen = useRef(new Map<string, OrganizationChoice>());
  for (const { node } of [
    ...(first.data?.organizations.edges ?? []),
    ...(found.data?.organizations.edges ?? []),
  ]) {
    seen.current.set(node.id, {
      id: node.id,
      label: node.name,
      detail: [t(`sectors.${node.sector}`), node.principal?.name]
        .filter((part) => part !== undefined)
        .join(" · "),
      sector: node.sector,
    });
  }
  return { options: [...seen.current.values()], setTyped };
}
