import { useApolloClient, useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ConcernedChoicesDocument,
  DeficiencyPartyFragmentDoc,
  type Sector,
} from "../../schema/generated/graphql.ts";

export interface OrganizationChoice {
  id: string;
  label: string;
  detail?: string | undefined;
  sector: Sector;
}

/**
 * The register's organizations to choose among: all of them while they are few, else those that the typing finds. Those
 * chosen stay among them, whatever is typed next.
 */
export function useOrganizationChoices(chosenIds: readonly string[]) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const first = useQuery(ConcernedChoicesDocument);
  const isLarge = first.data?.organizations.pageInfo.hasNextPage ?? false;
  const found = useQuery(ConcernedChoicesDocument, {
    variables: { search },
    skip: !isLarge || search === "",
  });
  const options = new Map<string, OrganizationChoice>();
  for (const id of chosenIds) {
    const party = client.readFragment({ id: `Organization:${id}`, fragment: DeficiencyPartyFragmentDoc });
    if (party) options.set(id, { id, label: party.name, sector: party.sector });
  }
  for (const { data } of [first, found]) {
    for (const { node } of data?.organizations.edges ?? []) {
      const detail = [t(`sectors.${node.sector}`), node.principal?.name];
      options.set(node.id, {
        id: node.id,
        label: node.name,
        detail: detail.filter((part) => part !== undefined).join(" · "),
        sector: node.sector,
      });
    }
  }
  return { options: [...options.values()], setTyped };
}
