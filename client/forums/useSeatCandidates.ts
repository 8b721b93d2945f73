import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { SeatCandidatesDocument } from "../../schema/generated/graphql.ts";
import type { Option } from "../ui/options.tsx";
import { type Candidate, candidateOptions } from "./members.ts";

/** The organization's people: all of them while they are few, else those that the typing finds. `seated` is among them. */
export function useSeatCandidates(
  organizationId: string,
  seated: Candidate["user"] | null = null,
): { options: Option[]; setTyped: (text: string) => void } {
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const first = useQuery(SeatCandidatesDocument, {
    variables: { organizationId },
    fetchPolicy: "cache-and-network",
  });
  const isLarge = first.data?.organizationPeople.pageInfo.hasNextPage ?? false;
  const found = useQuery(SeatCandidatesDocument, {
    variables: { organizationId, search },
    skip: !isLarge || search === "",
  });
  const people = [first, found].flatMap(({ data }) => data?.organizationPeople.edges ?? []);
  return {
    options: candidateOptions(
      people.map(({ node }) => node),
      seated,
    ),
    setTyped,
  };
}
