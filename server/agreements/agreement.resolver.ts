import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { AgreementsArgs } from "./agreement.args.ts";
import { Agreement } from "./agreement.entity.ts";
import { CreateAgreementInput, UpdateAgreementInput } from "./agreement.inputs.ts";
import * as query from "./agreement.query.ts";
import * as agreements from "./agreement.service.ts";

const AgreementConnection = connectionType(Agreement, "Agreement");

@Resolver()
export class AgreementResolver {
  @Authorized<Permission>("agreement.read")
  @Query(() => AgreementConnection, {
    description: "The agreements that the viewer may see, by title. Swedish: samverkansöverenskommelser.",
  })
  agreements(
    @Ctx() op: Operation,
    @Args(() => AgreementsArgs) args: AgreementsArgs,
  ): Promise<Connection<Agreement>> {
    return query.agreements(op, args);
  }

  @Authorized<Permission>("agreement.read")
  @Query(() => Agreement, { description: "One agreement; NOT_FOUND for one that the viewer may not see." })
  agreement(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Agreement> {
    return query.agreement(op, id);
  }

  @Authorized<Permission>("agreement.create")
  @Mutation(() => Agreement, { description: "Begins an agreement that a forum decides on." })
  createAgreement(
    @Ctx() op: Operation,
    @Arg("input", () => CreateAgreementInput) input: CreateAgreementInput,
  ) {
    return agreements.create(op, input);
  }

  @Authorized<Permission>("agreement.edit")
  @Mutation(() => Agreement, {
    description: "Changes an agreement while none of its versions is out for approval.",
  })
  updateAgreement(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateAgreementInput) input: UpdateAgreementInput,
  ) {
    return agreements.update(op, input);
  }
}
