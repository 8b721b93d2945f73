import { id } from "../ui/search.params.ts";

export interface MeetingsSearch {
  forum?: string | undefined;
}

/** The address of the list of meetings: its filter. */
export function meetingsSearch({ forum }: Record<string, unknown>): MeetingsSearch {
  return { forum: id(forum) };
}
