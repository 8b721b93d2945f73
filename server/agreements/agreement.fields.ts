import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Area } from "../organizations/area.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementActionName } from "./agreement.enums.ts";
import { allowedActionsOf, mayCreate } from "./agreement.query.ts";
import { partiesOf } from "./agreementParties.service.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import { versionInForce, versionsOf } from "./agreementVersion.query.ts";

@Resolver(() => Agreement)
export class AgreementFields {
  @FieldResolver(() => Forum, {
    nullable: true,
    description:
      "The forum that decides on it and sends its versions for approval; none where a register alone tells of it.",
  })
  forum(@Root() root: Agreement, @Ctx() op: Operation): Promise<Forum | null> | null {
    return root.forum ? op.load.one(Forum, root.forum.id) : null;
  }

  @FieldResolver(() => Area, { nullable: true, description: "The area that it is for." })
  area(@Root() root: Agreement, @Ctx() op: Operation): Promise<Area | null> | null {
    return root.area ? op.load.one(Area, root.area.id) : null;
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: "The wider agreement that it is derived from, where the viewer sees it.",
  })
  parent(@Root() root: Agreement, @Ctx() op: Operation): Promise<Agreement | null> | null {
    return root.parent ? op.load.one(Agreement, root.parent.id) : null;
  }

  @FieldResolver(() => [Agreement], {
    description: "The agreements that are derived from it, as far as the viewer sees them, oldest first.",
  })
  children(@Root() root: Agreement, @Ctx() op: Operation): Promise<Agreement[]> {
    return op.load.many(Agreement, "parent", root.id);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: "The earlier agreement that it took the place of, where the viewer sees it.",
  })
  supersedes(@Root() root: Agreement, @Ctx() op: Operation): Promise<Agreement | null> | null {
    return root.supersedes ? op.load.one(Agreement, root.supersedes.id) : null;
  }

  @FieldResolver(() => [Agreement], {
    description: "The agreements that took its place, as far as the viewer sees them, oldest first.",
  })
  supersededBy(@Root() root: Agreement, @Ctx() op: Operation): Promise<Agreement[]> {
    return op.load.many(Agreement, "supersedes", root.id);
  }

  @FieldResolver(() => [Organization], {
    description: "The organizations that are asked about its next version; at most 100.",
  })
  parties(@Root() root: Agreement, @Ctx() op: Operation): Promise<Organization[]> {
    return partiesOf(op, root.id);
  }

  @FieldResolver(() => [AgreementVersion], {
    description: "Its versions that the viewer sees, the newest first.",
  })
  versions(@Root() root: Agreement, @Ctx() op: Operation): Promise<AgreementVersion[]> {
    return versionsOf(op, root.id);
  }

  @FieldResolver(() => AgreementVersion, { nullable: true, description: "The version in force." })
  inForce(@Root() root: Agreement, @Ctx() op: Operation): Promise<AgreementVersion | null> {
    return versionInForce(op, root.id);
  }

  @FieldResolver(() => [AgreementActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Agreement, @Ctx() op: Operation): Promise<string[]> {
    return allowedActionsOf(op, root);
  }
}

@Resolver(() => Forum)
export class ForumAgreementFields {
  @FieldResolver(() => [Agreement], {
    description: "The agreements that it decides on, as far as the viewer sees them, oldest first.",
  })
  agreements(@Root() root: Forum, @Ctx() op: Operation): Promise<Agreement[]> {
    return op.load.many(Agreement, "forum", root.id);
  }

  @FieldResolver(() => Boolean, { description: "The viewer may begin an agreement of it." })
  mayCreateAgreement(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return mayCreate(op, root);
  }
}
