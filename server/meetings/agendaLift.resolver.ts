import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { AgendaLift } from "./agendaLift.entity.ts";
import { LiftAgendaItemInput } from "./agendaLift.inputs.ts";
import { liftAgendaItem } from "./agendaLift.service.ts";

@Resolver()
export class AgendaLiftResolver {
  @Authorized<Permission>("agendaItem.lift")
  @Mutation(() => AgendaLift, {
    description:
      "Puts an agenda item to the forum above, in its backlog; what comes of it is read below (R13).",
  })
  liftAgendaItem(@Ctx() op: Operation, @Arg("input", () => LiftAgendaItemInput) input: LiftAgendaItemInput) {
    return liftAgendaItem(op, input);
  }
}
