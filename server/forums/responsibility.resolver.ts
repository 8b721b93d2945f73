import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Forum } from "./forum.entity.ts";
import { activePartyIdsOf } from "./membership.service.ts";
import { ResponsibilityItem } from "./responsibility.entity.ts";
import { ResponsibilityActionName } from "./responsibility.enums.ts";
import {
  AddResponsibilityItemInput,
  DisputeResponsibilityInput,
  ResponsibilityStepInput,
  UpdateResponsibilityItemInput,
} from "./responsibility.inputs.ts";
import { allowedOnResponsibility, mayAddResponsibility } from "./responsibility.policy.ts";
import * as service from "./responsibility.service.ts";
import { ResponsibilityPart } from "./responsibilityPart.entity.ts";

@Resolver()
export class ResponsibilityResolver {
  @Authorized<Permission>("responsibility.read")
  @Query(() => ResponsibilityItem, {
    description: "One responsibility item; NOT_FOUND for one that the viewer may not see.",
  })
  responsibilityItem(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<ResponsibilityItem> {
    return service.responsibilityItem(op, id);
  }

  @Authorized<Permission>("responsibility.add")
  @Mutation(() => ResponsibilityItem, {
    description: "Records who does what, as the forum has agreed. By its chair or coordinator.",
  })
  addResponsibilityItem(
    @Ctx() op: Operation,
    @Arg("input", () => AddResponsibilityItemInput) input: AddResponsibilityItemInput,
  ) {
    return service.addItem(op, input);
  }

  @Authorized<Permission>("responsibility.edit")
  @Mutation(() => ResponsibilityItem, {
    description: "Changes what is to be done and who does what; a dispute stays until it is agreed.",
  })
  updateResponsibilityItem(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateResponsibilityItemInput) input: UpdateResponsibilityItemInput,
  ) {
    return service.updateItem(op, input);
  }

  @Authorized<Permission>("responsibility.dispute")
  @Mutation(() => ResponsibilityItem, {
    description:
      "A party's seat says that it is not agreed. The matter is raised as a deficiency of category RESPONSIBILITY.",
  })
  disputeResponsibility(
    @Ctx() op: Operation,
    @Arg("input", () => DisputeResponsibilityInput) input: DisputeResponsibilityInput,
  ) {
    return service.dispute(op, input);
  }

  @Authorized<Permission>("responsibility.agree")
  @Mutation(() => ResponsibilityItem, {
    description: "A dispute is settled and the parties agree. By the forum's chair or coordinator.",
  })
  agreeResponsibility(
    @Ctx() op: Operation,
    @Arg("input", () => ResponsibilityStepInput) input: ResponsibilityStepInput,
  ) {
    return service.agree(op, input);
  }

  @Authorized<Permission>("responsibility.remove")
  @Mutation(() => ResponsibilityItem, { description: "It no longer holds; it stays to be read." })
  removeResponsibilityItem(
    @Ctx() op: Operation,
    @Arg("input", () => ResponsibilityStepInput) input: ResponsibilityStepInput,
  ) {
    return service.removeItem(op, input);
  }
}

@Resolver(() => ResponsibilityItem)
export class ResponsibilityFields {
  @FieldResolver(() => Forum, { description: "The forum." })
  async forum(@Root() root: ResponsibilityItem, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "the item's forum");
  }

  @FieldResolver(() => [ResponsibilityPart], { description: "Who does what, in order; at most 50." })
  parts(@Root() root: ResponsibilityItem, @Ctx() op: Operation): Promise<ResponsibilityPart[]> {
    return service.partsOf(op, root.id);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "Who raised the latest dispute, also once it is settled.",
  })
  disputedBy(@Root() root: ResponsibilityItem, @Ctx() op: Operation): Promise<Organization | null> | null {
    return root.disputedBy ? op.load.one(Organization, root.disputedBy.id) : null;
  }

  @FieldResolver(() => [ResponsibilityActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: ResponsibilityItem, @Ctx() op: Operation): Promise<string[]> {
    const forum = must(await op.load.one(Forum, root.forum.id), "the item's forum");
    return allowedOnResponsibility(op.viewer, {
      forumId: forum.id,
      forumStatus: forum.status,
      partyIds: await activePartyIdsOf(op, forum.id),
      status: root.status,
    });
  }
}

@Resolver(() => ResponsibilityPart)
export class ResponsibilityPartFields {
  @FieldResolver(() => Organization, { description: "The organization." })
  async organization(@Root() root: ResponsibilityPart, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.organization.id), "an organization of the register");
  }
}

@Resolver(() => Forum)
export class ForumResponsibilities {
  @FieldResolver(() => [ResponsibilityItem], {
    description: "Who does what in the forum's cooperation, oldest first; at most 100 stand at a time.",
  })
  responsibilityItems(
    @Root() root: Forum,
    @Ctx() op: Operation,
    @Arg("withdrawn", () => Boolean, {
      defaultValue: false,
      description: "Also those that were taken away.",
    })
    withdrawn: boolean,
  ): Promise<ResponsibilityItem[]> {
    return service.responsibilityItemsOf(op, root.id, withdrawn);
  }

  @FieldResolver(() => Boolean, { description: "The viewer may record who does what in it." })
  mayAddResponsibility(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return mayAddResponsibility(op.viewer, { forumId: root.id, forumStatus: root.status });
  }
}
