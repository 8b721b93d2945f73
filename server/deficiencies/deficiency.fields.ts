import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { AgreementClause } from "../agreements/agreementClause.entity.ts";
import { HistoryEntry, historyOf } from "../changes/history.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Activity } from "../plans/activity.entity.ts";
import { ConcernedOrganization } from "./concerned.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { DeficiencyActionName, Duty } from "./deficiency.enums.ts";
import { allowedOnDeficiency } from "./deficiency.policy.ts";
import { deficiencyOverdue } from "./deficiency.rules.ts";
import { Escalation } from "./escalation.entity.ts";
import { Feedback } from "./feedback.entity.ts";
import { matterOf } from "./matter.ts";
import { Reply } from "./reply.entity.ts";
import { DeficiencyReporter } from "./reporter.entity.ts";
import { Transfer } from "./transfer.entity.ts";

/** What a deficiency leads to. */
@Resolver(() => Deficiency)
export class DeficiencyFields {
  @FieldResolver(() => Organization, {
    description: "The organization that reported; the person is in `reporter`.",
  })
  async reporterOrganization(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.reporterOrganization.id), "reporting organization");
  }

  @FieldResolver(() => DeficiencyReporter, {
    nullable: true,
    description: "Who reported; null for those who may not know (DOMAIN.md 3.4).",
  })
  async reporter(@Root() root: Deficiency, @Ctx() op: Operation): Promise<DeficiencyReporter | null> {
    return (await op.load.many(DeficiencyReporter, "deficiency", root.id))[0] ?? null;
  }

  @FieldResolver(() => Forum, { nullable: true, description: "The forum that handles it; null in a draft." })
  async handlingForum(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Forum | null> {
    return root.handlingForum ? op.load.one(Forum, root.handlingForum.id) : null;
  }

  @FieldResolver(() => ResponsibilityItem, {
    nullable: true,
    description: "The division of responsibility that it is about, where the viewer sees it.",
  })
  responsibilityItem(
    @Root() root: Deficiency,
    @Ctx() op: Operation,
  ): Promise<ResponsibilityItem | null> | null {
    return root.responsibilityItem ? op.load.one(ResponsibilityItem, root.responsibilityItem.id) : null;
  }

  @FieldResolver(() => AgreementClause, {
    nullable: true,
    description: "The clause that the cooperation departs from, where the viewer sees it.",
  })
  agreementClause(@Root() root: Deficiency, @Ctx() op: Operation): Promise<AgreementClause | null> | null {
    return root.agreementClause ? op.load.one(AgreementClause, root.agreementClause.id) : null;
  }

  @FieldResolver(() => [Organization], { description: "The organizations concerned." })
  async concernedOrganizations(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Organization[]> {
    const rows = await op.load.many(ConcernedOrganization, "deficiency", root.id);
    const found = await Promise.all(
      rows.map(({ organization }) => op.load.one(Organization, organization.id)),
    );
    return found.filter((organization) => organization !== null);
  }

  @FieldResolver(() => [Reply], { description: "Replies by organizations concerned, oldest first." })
  replies(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Reply[]> {
    return op.load.many(Reply, "deficiency", root.id);
  }

  @FieldResolver(() => [Activity], { description: "Measures decided, oldest first." })
  activities(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Activity[]> {
    return op.load.many(Activity, "originId", root.id);
  }

  @FieldResolver(() => [Escalation], {
    description: "Questions raised about it, oldest first: its path up the ladder (R22).",
  })
  escalations(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Escalation[]> {
    return op.load.many(Escalation, "deficiencyId", root.id);
  }

  @FieldResolver(() => [Transfer], { description: "Moves between forums, oldest first." })
  transfers(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Transfer[]> {
    return op.load.many(Transfer, "deficiencyId", root.id);
  }

  @FieldResolver(() => [Feedback], { description: "Feedback to the reporter, oldest first." })
  feedback(@Root() root: Deficiency, @Ctx() op: Operation): Promise<Feedback[]> {
    return op.load.many(Feedback, "deficiency", root.id);
  }

  @FieldResolver(() => [DeficiencyActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: Deficiency, @Ctx() op: Operation): Promise<string[]> {
    const { facts } = await matterOf(op, root);
    return allowedOnDeficiency(op.viewer, facts, op.today);
  }

  @FieldResolver(() => Duty, {
    nullable: true,
    description: "The handling forum's duty whose date has passed.",
  })
  overdue(@Root() root: Deficiency, @Ctx() op: Operation): Duty | null {
    return deficiencyOverdue({ ...root, state: root.status }, op.today);
  }

  @FieldResolver(() => [HistoryEntry], {
    description: "What has happened, oldest first: organization and role, never the person.",
  })
  history(@Root() root: Deficiency, @Ctx() op: Operation): Promise<HistoryEntry[]> {
    return historyOf(op, root.scopeId);
  }
}

/** What was reported against it. */
@Resolver(() => AgreementClause)
export class ClauseDeficiencies {
  @FieldResolver(() => [Deficiency], {
    description: "The deficiencies reported against it that the viewer may see, oldest first.",
  })
  async deficiencies(@Root() root: AgreementClause, @Ctx() op: Operation): Promise<Deficiency[]> {
    const rows = await op.load.many(Deficiency, "agreementClause", root.id);
    return rows.filter(({ status }) => status !== "DRAFT");
  }
}

/** Where a dispute went. */
@Resolver(() => ResponsibilityItem)
export class ResponsibilityDeficiencies {
  @FieldResolver(() => [Deficiency], {
    description: "The deficiencies reported about it that the viewer may see, oldest first.",
  })
  async deficiencies(@Root() root: ResponsibilityItem, @Ctx() op: Operation): Promise<Deficiency[]> {
    const rows = await op.load.many(Deficiency, "responsibilityItem", root.id);
    return rows.filter(({ status }) => status !== "DRAFT");
  }
}
