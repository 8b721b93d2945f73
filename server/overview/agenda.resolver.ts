import { Arg, Authorized, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { AgendaSuggestion } from "./agenda.outputs.ts";
import { agendaSuggestions } from "./agenda.service.ts";

@Resolver()
export class AgendaSuggestionResolver {
  @Authorized<Permission>("overview.read")
  @Query(() => [AgendaSuggestion], {
    description:
      "Open matters of the forum that a meeting could take up, at most 10; the oldest everyday deficiencies always have room.",
  })
  agendaSuggestions(
    @Ctx() op: Operation,
    @Arg("meetingId", () => ID, { description: "The meeting." }) meetingId: string,
  ): Promise<AgendaSuggestion[]> {
    return agendaSuggestions(op, meetingId);
  }
}
