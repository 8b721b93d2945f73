import { id } from "../ui/search.params.ts";

/** The address of the meeting while it goes on; without an item it follows the chair. */
export function meetingRoomSearch({ punkt }: Record<string, unknown>): { punkt?: string | undefined } {
  return { punkt: id(punkt) };
}
