import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { must } from "../kit/problem.ts";
import { User } from "../people/user.entity.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { Assignment } from "./assignment.entity.ts";
import { listPeople } from "./people.query.ts";

const AssignmentConnection = connectionType(Assignment, "Assignment");

@Resolver(() => Assignment)
export class PeopleResolver {
  @Authorized<Permission>("person.read")
  @Query(() => AssignmentConnection, {
    description:
      "Who has an assignment in an organization today, in Swedish order by name: for its administrator and the service's, who fill its seats.",
  })
  organizationPeople(
    @Ctx() op: Operation,
    @Arg("organizationId", () => ID, { description: "The organization." }) organizationId: string,
    @Arg("first", () => Int, { defaultValue: 25, description: "Page size, 1–100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after?:
      | string
      | null,
    @Arg("search", () => String, { nullable: true, description: "Part of the name or the role's title." })
    search?: string | null,
  ): Promise<Connection<Assignment>> {
    return listPeople(op, { organizationId, first, after: after ?? null, search: search ?? null });
  }

  @FieldResolver(() => User, { description: "Who has it." })
  async user(@Root() root: Assignment, @Ctx() op: Operation): Promise<User> {
    return must(await op.load.one(User, root.user.id), "an assignment's person");
  }
}
