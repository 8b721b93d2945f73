import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { Area } from "./area.entity.ts";
import { Organization } from "./organization.entity.ts";
import { listAreas, listOrganizations } from "./organization.query.ts";

const OrganizationConnection = connectionType(Organization, "Organization");

@Resolver(() => Organization)
export class OrganizationResolver {
  @Authorized<Permission>("register.read")
  @Query(() => OrganizationConnection, {
    description: "The register of organizations, in Swedish order by name.",
  })
  organizations(
    @Ctx() op: Operation,
    @Arg("first", () => Int, { defaultValue: 25, description: "Page size, 1–100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after?:
      | string
      | null,
    @Arg("search", () => String, { nullable: true, description: "Part of the name or the short name." })
    search?: string | null,
  ): Promise<Connection<Organization>> {
    return listOrganizations(op, { first, after: after ?? null, search: search ?? null });
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The principal (huvudman); null for one that is its own.",
  })
  principal(@Root() root: Organization, @Ctx() op: Operation): Promise<Organization | null> | null {
    return root.principal ? op.load.one(Organization, root.principal.id) : null;
  }

  @FieldResolver(() => Area, { nullable: true, description: "The area that it works in." })
  area(@Root() root: Organization, @Ctx() op: Operation): Promise<Area | null> | null {
    return root.area ? op.load.one(Area, root.area.id) : null;
  }
}

@Resolver(() => Area)
export class AreaResolver {
  @Authorized<Permission>("register.read")
  @Query(() => [Area], { description: "All areas: a short list, bounded by geography." })
  areas(@Ctx() op: Operation): Promise<Area[]> {
    return listAreas(op);
  }

  @FieldResolver(() => Area, { nullable: true, description: "The area around it." })
  parent(@Root() root: Area, @Ctx() op: Operation): Promise<Area | null> | null {
    return root.parent ? op.load.one(Area, root.parent.id) : null;
  }
}
