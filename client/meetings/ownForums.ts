import type { OwnCadenceQuery } from "../../schema/generated/graphql.ts";
import type { OwnForum } from "./meeting.types.ts";

/** The viewer's forums, each once: somebody may have several seats in one. */
export function ownForumsOf(data: OwnCadenceQuery | undefined): OwnForum[] {
  const seats = data?.viewer.seats ?? [];
  return [...new Map(seats.map(({ forum }) => [forum.id, forum])).values()];
}
