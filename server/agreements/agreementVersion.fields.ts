import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementVersionActionName } from "./agreement.enums.ts";
import { AgreementVersionParty } from "./agreement.outputs.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import { allowedActionsOf, clausesOf, parentIsNewer } from "./agreementVersion.query.ts";
import { daysLeft, isExpiring } from "./agreementVersion.rules.ts";
import { versionParties } from "./approval.query.ts";

@Resolver(() => AgreementVersion)
export class AgreementVersionFields {
  @FieldResolver(() => Agreement, { description: "The agreement." })
  async agreement(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<Agreement> {
    return must(await op.load.one(Agreement, root.agreement.id), "the version's agreement");
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description:
      "The decision that sent it for approval (R6), where the viewer sees it; none for an imported one.",
  })
  decision(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<Decision | null> | null {
    return root.decision ? op.load.one(Decision, root.decision.id) : null;
  }

  @FieldResolver(() => Forum, {
    nullable: true,
    description: "The forum whose decision it was, where known and where the viewer sees it.",
  })
  decidedBy(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<Forum | null> | null {
    return root.decidedBy ? op.load.one(Forum, root.decidedBy.id) : null;
  }

  @FieldResolver(() => [AgreementClause], { description: "Its clauses, in their order; at most 200." })
  clauses(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<AgreementClause[]> {
    return clausesOf(op, root.id);
  }

  @FieldResolver(() => [AgreementClause], {
    description: "Those of its clauses that depart from the agreement above, in their order.",
  })
  async divergences(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<AgreementClause[]> {
    return (await clausesOf(op, root.id)).filter(({ divergesFromParent }) => divergesFromParent);
  }

  @FieldResolver(() => [AgreementVersionParty], {
    description:
      "Its parties with their approvals or not yet: of a draft the agreement's parties today, from then on those that it was sent to. None for an imported one that was in force: what they approved is not known.",
  })
  parties(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<AgreementVersionParty[]> {
    return versionParties(op, root);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days left while it is in force, 0 on its last; null without a last day. Derived.",
  })
  expiresInDays(@Root() root: AgreementVersion, @Ctx() op: Operation): number | null {
    return daysLeft(root.status, root.validTo, op.today);
  }

  @FieldResolver(() => Boolean, { description: "In force with 90 days left or fewer; derived." })
  isExpiring(@Root() root: AgreementVersion, @Ctx() op: Operation): boolean {
    return isExpiring(root.status, root.validTo, op.today);
  }

  @FieldResolver(() => Boolean, {
    description:
      "It is in force or has ended without a successor, and the agreement above has a version in force that began later; derived.",
  })
  parentIsNewer(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<boolean> {
    return parentIsNewer(op, root);
  }

  @FieldResolver(() => [AgreementVersionActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<string[]> {
    return allowedActionsOf(op, root);
  }
}

@Resolver(() => AgreementClause)
export class AgreementClauseFields {
  @FieldResolver(() => AgreementVersion, { description: "The version that it belongs to." })
  async agreementVersion(@Root() root: AgreementClause, @Ctx() op: Operation): Promise<AgreementVersion> {
    return must(await op.load.one(AgreementVersion, root.agreementVersion.id), "the clause's version");
  }

  @FieldResolver(() => AgreementClause, {
    nullable: true,
    description: "The clause of the agreement above that it carries out or departs from, where seen.",
  })
  parentClause(@Root() root: AgreementClause, @Ctx() op: Operation): Promise<AgreementClause | null> | null {
    return root.parentClause ? op.load.one(AgreementClause, root.parentClause.id) : null;
  }
}
