import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { DecisionsArgs } from "./decision.args.ts";
import { Decision } from "./decision.entity.ts";
import {
  GivePositionInput,
  ProposeDecisionInput,
  RecordDecisionInput,
  ReviewDecisionInput,
  TakeDecisionInput,
  UpdateDecisionInput,
} from "./decision.inputs.ts";
import * as queries from "./decision.query.ts";
import * as steps from "./decision.service.ts";
import { reviewDecision } from "./decisionEffect.service.ts";
import * as taking from "./decisionTaking.service.ts";
import { givePosition } from "./position.service.ts";

const DecisionConnection = connectionType(Decision, "Decision");

@Resolver()
export class DecisionResolver {
  @Authorized<Permission>("decision.read")
  @Query(() => DecisionConnection, { description: "The decisions that the viewer may see, newest first." })
  decisions(
    @Ctx() op: Operation,
    @Args(() => DecisionsArgs) args: DecisionsArgs,
  ): Promise<Connection<Decision>> {
    return queries.decisions(op, args);
  }

  @Authorized<Permission>("decision.read")
  @Query(() => Decision, { description: "One decision; NOT_FOUND for one that the viewer may not see." })
  decision(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Decision> {
    return queries.decision(op, id);
  }

  @Authorized<Permission>("decision.propose")
  @Mutation(() => Decision, { description: "Writes down what is to be decided under an agenda item (R5)." })
  proposeDecision(
    @Ctx() op: Operation,
    @Arg("input", () => ProposeDecisionInput) input: ProposeDecisionInput,
  ) {
    return steps.proposeDecision(op, input);
  }

  @Authorized<Permission>("decision.update")
  @Mutation(() => Decision, { description: "Changes what is to be decided, while it is proposed." })
  updateDecision(@Ctx() op: Operation, @Arg("input", () => UpdateDecisionInput) input: UpdateDecisionInput) {
    return steps.updateDecision(op, input);
  }

  @Authorized<Permission>("decision.givePosition")
  @Mutation(() => Decision, {
    description: "A party's position: by its own seat, or recorded by chair or coordinator (R1).",
  })
  givePosition(@Ctx() op: Operation, @Arg("input", () => GivePositionInput) input: GivePositionInput) {
    return givePosition(op, input);
  }

  @Authorized<Permission>("decision.take")
  @Mutation(() => Decision, {
    description:
      "The forum decides: TAKEN when its rule is met, else NOT_TAKEN; refused while it is not able to (R2).",
  })
  takeDecision(@Ctx() op: Operation, @Arg("input", () => TakeDecisionInput) input: TakeDecisionInput) {
    return taking.takeDecision(op, input);
  }

  @Authorized<Permission>("decision.take")
  @Mutation(() => Decision, {
    description:
      "Proposes and takes a decision in one step: whoever is present agrees unless said otherwise.",
  })
  recordDecision(@Ctx() op: Operation, @Arg("input", () => RecordDecisionInput) input: RecordDecisionInput) {
    return taking.recordDecision(op, input);
  }

  @Authorized<Permission>("decision.review")
  @Mutation(() => Decision, { description: "Tells what a decision in effect led to." })
  reviewDecision(@Ctx() op: Operation, @Arg("input", () => ReviewDecisionInput) input: ReviewDecisionInput) {
    return reviewDecision(op, input);
  }
}
