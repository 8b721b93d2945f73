import { skipToken, useQuery } from "@apollo/client/react";
import { PlanPartiesDocument } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import type { Option } from "../ui/options.tsx";

/** The forum's members of today, to own activities, and the forums around it, to receive reports. */
export function useParties(forumId: string | null | undefined): { members: Option[]; receivers: Option[] } {
  const { compare } = useFormat();
  const { data } = useQuery(PlanPartiesDocument, forumId ? { variables: { id: forumId } } : skipToken);
  if (!data) return { members: [], receivers: [] };
  const { name, parentForum, childForums, memberships } = data.forum;
  const around = [...(parentForum ? [parentForum] : []), { id: data.forum.id, name }, ...childForums];
  return {
    members: memberships
      .filter(({ status }) => status === "ACTIVE")
      .map(({ organization }) => ({ id: organization.id, label: organization.name }))
      .sort((a, b) => compare(a.label, b.label)),
    receivers: around.map((forum) => ({ id: forum.id, label: forum.name })),
  };
}
