import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { DeficienciesArgs } from "./deficiency.args.ts";
import { Deficiency } from "./deficiency.entity.ts";
import {
  AskRepresentativeInput,
  DecideMeasuresInput,
  DeficiencyReasonInput,
  DeficiencyStepInput,
  GiveFeedbackInput,
  GiveVerdictInput,
  ReplyToDeficiencyInput,
  ReportDeficiencyInput,
  SaveDeficiencyDraftInput,
} from "./deficiency.inputs.ts";
import * as query from "./deficiency.query.ts";
import * as feedback from "./feedback.service.ts";
import * as handling from "./handling.service.ts";
import * as reporting from "./report.service.ts";
import { DeficiencySignal } from "./signal.entity.ts";
import { withdraw } from "./withdrawal.service.ts";

const DeficiencyConnection = connectionType(Deficiency, "Deficiency");
const DeficiencySignalConnection = connectionType(DeficiencySignal, "DeficiencySignal");

@ObjectType({ description: "The forums that may handle a report (R10)." })
class ReportRoute {
  @Field(() => [Forum], { description: "One: it is taken. Several: the reporter chooses." })
  forums!: Forum[];

  @Field(() => Boolean, {
    description: "No forum joins the reporter and those concerned: the chair will look at it.",
  })
  wrongForum!: boolean;
}

@Resolver()
export class DeficiencyResolver {
  @Authorized<Permission>("deficiency.read")
  @Query(() => DeficiencyConnection, {
    description: "The deficiencies that the viewer may see. Swedish: brister.",
  })
  deficiencies(
    @Ctx() op: Operation,
    @Args(() => DeficienciesArgs) args: DeficienciesArgs,
  ): Promise<Connection<Deficiency>> {
    return query.deficiencies(op, args);
  }

  @Authorized<Permission>("deficiency.read")
  @Query(() => Deficiency, { description: "One deficiency; NOT_FOUND for one that the viewer may not see." })
  deficiency(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Deficiency> {
    return query.deficiency(op, id);
  }

  @Authorized<Permission>("deficiency.create")
  @Query(() => ReportRoute, { description: "Where a report would go, before it is sent (R10)." })
  reportRoute(
    @Ctx() op: Operation,
    @Arg("concernedOrganizationIds", () => [ID], { description: "The organizations concerned." })
    ids: string[],
  ): Promise<ReportRoute> {
    return reporting.reportRoute(op, ids);
  }

  @Authorized<Permission>("signal.read")
  @Query(() => DeficiencySignalConnection, {
    description: "De-identified deficiencies below the secretariat's forum.",
  })
  deficiencySignals(
    @Ctx() op: Operation,
    @Arg("first", () => Int, { defaultValue: 25, description: "Page size, 1–100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after?:
      | string
      | null,
  ): Promise<Connection<DeficiencySignal>> {
    return query.signals(op, first, after ?? null);
  }

  @Authorized<Permission>("deficiency.create")
  @Mutation(() => Deficiency, {
    description: "Keeps an unfinished report, seen by the writer and the own representatives.",
  })
  saveDeficiencyDraft(
    @Ctx() op: Operation,
    @Arg("input", () => SaveDeficiencyDraftInput) input: SaveDeficiencyDraftInput,
  ) {
    return reporting.saveDraft(op, input);
  }

  @Authorized<Permission>("deficiency.create")
  @Mutation(() => Deficiency, { description: "Reports a deficiency and routes it (R10, R11)." })
  reportDeficiency(
    @Ctx() op: Operation,
    @Arg("input", () => ReportDeficiencyInput) input: ReportDeficiencyInput,
  ) {
    return reporting.report(op, input);
  }

  @Authorized<Permission>("deficiency.withdraw")
  @Mutation(() => Deficiency, { description: "The reporter takes it back before it is acknowledged." })
  withdrawDeficiency(
    @Ctx() op: Operation,
    @Arg("input", () => DeficiencyReasonInput) input: DeficiencyReasonInput,
  ) {
    return withdraw(op, input);
  }

  @Authorized<Permission>("deficiency.acknowledge")
  @Mutation(() => Deficiency, { description: "The handling forum has received it." })
  acknowledgeDeficiency(
    @Ctx() op: Operation,
    @Arg("input", () => DeficiencyStepInput) input: DeficiencyStepInput,
  ) {
    return handling.acknowledge(op, input);
  }

  @Authorized<Permission>("deficiency.startHandling")
  @Mutation(() => Deficiency, { description: "The handling forum begins to work on it." })
  startHandling(@Ctx() op: Operation, @Arg("input", () => DeficiencyStepInput) input: DeficiencyStepInput) {
    return handling.startHandling(op, input);
  }

  @Authorized<Permission>("deficiency.reply")
  @Mutation(() => Deficiency, {
    description: "An organization concerned gives its view; it travels with the matter.",
  })
  replyToDeficiency(
    @Ctx() op: Operation,
    @Arg("input", () => ReplyToDeficiencyInput) input: ReplyToDeficiencyInput,
  ) {
    return handling.reply(op, input);
  }

  @Authorized<Permission>("deficiency.askRepresentative")
  @Mutation(() => Deficiency, { description: "The reporter asks the own representative to raise it (R12)." })
  askRepresentative(
    @Ctx() op: Operation,
    @Arg("input", () => AskRepresentativeInput) input: AskRepresentativeInput,
  ) {
    return handling.askRepresentative(op, input);
  }

  @Authorized<Permission>("deficiency.decideMeasures")
  @Mutation(() => Deficiency, {
    description: "Decides measures, each with an owning organization and a date.",
  })
  decideMeasures(@Ctx() op: Operation, @Arg("input", () => DecideMeasuresInput) input: DecideMeasuresInput) {
    return handling.decideMeasures(op, input);
  }

  @Authorized<Permission>("deficiency.giveFeedback")
  @Mutation(() => Deficiency, { description: "Answers the one who reported (R17)." })
  giveFeedback(@Ctx() op: Operation, @Arg("input", () => GiveFeedbackInput) input: GiveFeedbackInput) {
    return feedback.giveFeedback(op, input);
  }

  @Authorized<Permission>("deficiency.giveVerdict")
  @Mutation(() => Deficiency, { description: "The reporter says whether it solved the matter (R19)." })
  giveVerdict(@Ctx() op: Operation, @Arg("input", () => GiveVerdictInput) input: GiveVerdictInput) {
    return feedback.giveVerdict(op, input);
  }

  @Authorized<Permission>("deficiency.close")
  @Mutation(() => Deficiency, { description: "The chair closes after feedback, with a reason (R21)." })
  closeDeficiency(
    @Ctx() op: Operation,
    @Arg("input", () => DeficiencyReasonInput) input: DeficiencyReasonInput,
  ) {
    return feedback.close(op, input);
  }
}
