import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import {
  AddAgreementClauseInput,
  MoveAgreementClauseInput,
  RemoveAgreementClauseInput,
  UpdateAgreementClauseInput,
} from "./agreementClause.inputs.ts";
import * as clauses from "./agreementClause.service.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import {
  ApproveAgreementVersionInput,
  DraftAgreementVersionInput,
  EnterAgreementApprovalInput,
  ReturnAgreementVersionToDraftInput,
  SendAgreementVersionForApprovalInput,
  TerminateAgreementVersionInput,
  UpdateAgreementVersionInput,
} from "./agreementVersion.inputs.ts";
import { agreementVersion } from "./agreementVersion.query.ts";
import * as versions from "./agreementVersion.service.ts";
import * as approvals from "./approval.service.ts";
import * as drafts from "./versionDraft.service.ts";

@Resolver()
export class AgreementVersionResolver {
  @Authorized<Permission>("agreement.read")
  @Query(() => AgreementVersion, {
    description: "One version of an agreement; NOT_FOUND for one that the viewer may not see.",
  })
  agreementVersion(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AgreementVersion> {
    return agreementVersion(op, id);
  }

  @Authorized<Permission>("agreement.draftVersion")
  @Mutation(() => AgreementVersion, {
    description: "Begins a version as a draft, empty or with text and clauses of another; one at a time.",
  })
  draftAgreementVersion(
    @Ctx() op: Operation,
    @Arg("input", () => DraftAgreementVersionInput) input: DraftAgreementVersionInput,
  ) {
    return drafts.draft(op, input);
  }

  @Authorized<Permission>("agreementVersion.edit")
  @Mutation(() => AgreementVersion, { description: "Changes a draft's text and validity." })
  updateAgreementVersion(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateAgreementVersionInput) input: UpdateAgreementVersionInput,
  ) {
    return versions.update(op, input);
  }

  @Authorized<Permission>("agreementVersion.edit")
  @Mutation(() => AgreementVersion, { description: "Adds a clause to a draft, last." })
  addAgreementClause(
    @Ctx() op: Operation,
    @Arg("input", () => AddAgreementClauseInput) input: AddAgreementClauseInput,
  ) {
    return clauses.add(op, input);
  }

  @Authorized<Permission>("agreementVersion.edit")
  @Mutation(() => AgreementVersion, { description: "Changes a clause of a draft." })
  updateAgreementClause(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateAgreementClauseInput) input: UpdateAgreementClauseInput,
  ) {
    return clauses.update(op, input);
  }

  @Authorized<Permission>("agreementVersion.edit")
  @Mutation(() => AgreementVersion, { description: "Gives a clause of a draft another place." })
  moveAgreementClause(
    @Ctx() op: Operation,
    @Arg("input", () => MoveAgreementClauseInput) input: MoveAgreementClauseInput,
  ) {
    return clauses.moveTo(op, input);
  }

  @Authorized<Permission>("agreementVersion.edit")
  @Mutation(() => AgreementVersion, { description: "Takes a clause out of a draft." })
  removeAgreementClause(
    @Ctx() op: Operation,
    @Arg("input", () => RemoveAgreementClauseInput) input: RemoveAgreementClauseInput,
  ) {
    return clauses.remove(op, input);
  }

  @Authorized<Permission>("agreementVersion.send")
  @Mutation(() => AgreementVersion, {
    description: "Sends a draft to its parties for approval, by a taken decision of the forum's own (R6).",
  })
  sendAgreementVersionForApproval(
    @Ctx() op: Operation,
    @Arg("input", () => SendAgreementVersionForApprovalInput) input: SendAgreementVersionForApprovalInput,
  ) {
    return versions.send(op, input);
  }

  @Authorized<Permission>("agreementVersion.approve")
  @Mutation(() => AgreementVersion, {
    description:
      "Enters that the viewer's organization has approved; in force once all have and its first day has come.",
  })
  approveAgreementVersion(
    @Ctx() op: Operation,
    @Arg("input", () => ApproveAgreementVersionInput) input: ApproveAgreementVersionInput,
  ) {
    return approvals.approve(op, input);
  }

  @Authorized<Permission>("agreementVersion.enterApproval")
  @Mutation(() => AgreementVersion, {
    description:
      "Enters for the forum that a party has approved, one without anybody in the hub who could; by its record number.",
  })
  enterAgreementApproval(
    @Ctx() op: Operation,
    @Arg("input", () => EnterAgreementApprovalInput) input: EnterAgreementApprovalInput,
  ) {
    return approvals.enterApproval(op, input);
  }

  @Authorized<Permission>("agreementVersion.return")
  @Mutation(() => AgreementVersion, {
    description: "Takes a version back to a draft; approvals given are void, and it needs a new sending.",
  })
  returnAgreementVersionToDraft(
    @Ctx() op: Operation,
    @Arg("input", () => ReturnAgreementVersionToDraftInput) input: ReturnAgreementVersionToDraftInput,
  ) {
    return versions.returnToDraft(op, input);
  }

  @Authorized<Permission>("agreementVersion.terminate")
  @Mutation(() => AgreementVersion, {
    description: "Gives notice of the version in force; it ends on the day given.",
  })
  terminateAgreementVersion(
    @Ctx() op: Operation,
    @Arg("input", () => TerminateAgreementVersionInput) input: TerminateAgreementVersionInput,
  ) {
    return versions.terminate(op, input);
  }
}
