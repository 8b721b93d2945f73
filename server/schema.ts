import { GraphQLEnumType, GraphQLSchema } from "graphql";
import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import type { Operation } from "./access/operation.ts";
import { rolesByPermission } from "./access/permissions.ts";
import { ChangeFields, ChangeResolver } from "./changes/change.resolver.ts";
import { guardTexts, once } from "./changes/middleware.ts";
import { tellsOf } from "./changes/subjects.ts";
import { Deficiency } from "./deficiencies/deficiency.entity.ts";
import { DeficiencyFields } from "./deficiencies/deficiency.fields.ts";
import { DeficiencyResolver } from "./deficiencies/deficiency.resolver.ts";
import { Escalation } from "./deficiencies/escalation.entity.ts";
import { EscalationResolver } from "./deficiencies/escalation.resolver.ts";
import {
  ActivityFields,
  EscalationFields,
  FeedbackFields,
  ReplyFields,
  SignalFields,
  TransferFields,
} from "./deficiencies/parts.fields.ts";
import { DeficiencySignal } from "./deficiencies/signal.entity.ts";
import { Transfer } from "./deficiencies/transfer.entity.ts";
import { Forum } from "./forums/forum.entity.ts";
import { ForumFields, LineageFields, MembershipFields, SeatFields } from "./forums/forum.fields.ts";
import { ForumResolver } from "./forums/forum.resolver.ts";
import { Membership } from "./forums/membership.entity.ts";
import { Seat } from "./forums/seat.entity.ts";
import { Problem, problemCodes } from "./kit/problem.ts";
import { AreaResolver, OrganizationResolver } from "./organizations/organization.resolver.ts";
import { PeopleResolver } from "./organizations/people.resolver.ts";
import { ForumMatters, OverviewResolver } from "./overview/overview.resolver.ts";
import { OwnSeatFields, ViewerResolver } from "./overview/viewer.resolver.ts";
import { Activity } from "./plans/activity.entity.ts";

const resolvers = [
  ViewerResolver,
  OwnSeatFields,
  OrganizationResolver,
  AreaResolver,
  PeopleResolver,
  ForumResolver,
  ForumFields,
  LineageFields,
  MembershipFields,
  SeatFields,
  ActivityFields,
  DeficiencyResolver,
  DeficiencyFields,
  EscalationResolver,
  EscalationFields,
  TransferFields,
  ReplyFields,
  FeedbackFields,
  SignalFields,
  OverviewResolver,
  ForumMatters,
  ChangeResolver,
  ChangeFields,
] as const;

/** Which nouns changes are told of. */
const told = [Forum, Membership, Seat, Activity, Escalation, Transfer];

/** No field has it as its type, and yet clients need it: it is put in by hand. */
const problemCode = new GraphQLEnumType({
  name: "ProblemCode",
  description: "The closed list of `extensions.code` in an error.",
  values: Object.fromEntries(problemCodes.map((code) => [code, {}])),
});

/** The API's schema. Deny by default: it does not build while a root field has no permission of the table. */
export function createSchema(): GraphQLSchema {
  for (const noun of told) tellsOf(noun);
  tellsOf(Deficiency, DeficiencySignal);
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    authMode: "error",
    authChecker: ({ context }: { context: Operation }) => {
      if (!context.signedIn) throw new Problem("UNAUTHENTICATED");
      return true;
    },
    globalMiddlewares: [guardTexts, once],
    // Required by type-graphql; the hub's own subscriber reads the log instead.
    pubSub: { publish: () => {}, subscribe: () => ({ [Symbol.asyncIterator]: () => nothing() }) },
  });
  requirePolicies();
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, problemCode] });
}

async function* nothing(): AsyncGenerator<never> {}

function requirePolicies(): void {
  const known = rolesByPermission();
  const { queries, mutations, subscriptions } = getMetadataStorage();
  for (const { schemaName, roles } of [...queries, ...mutations, ...subscriptions]) {
    const [permission] = roles ?? [];
    if (typeof permission !== "string" || !known.has(permission)) {
      throw new Error(
        `the root field "${schemaName}" has no policy: name a permission of the table with @Authorized`,
      );
    }
  }
}
