import { Embeddable, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "A concerned organization's reply as it was when the question was sent.",
  simpleResolvers: true,
})
export class ProjectedReply {
  @Field(() => String, { description: "The organization that replied." })
  organization!: string;

  @Field(() => String, { description: "Its view." })
  text!: string;
}

/**
 * What a receiving forum sees of a matter: frozen when the question is sent, so that climbing the ladder does not
 * widen anyone's read on the source.
 */
@ObjectType({
  description: "What a receiving forum sees of a deficiency: a copy from the day it was sent.",
  simpleResolvers: true,
})
@Embeddable()
export class Projection {
  @Field(() => String, { description: "The deficiency's number." })
  @Property({ type: "text" })
  number!: string;

  @Field(() => String, { description: "Its title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Its description." })
  @Property({ type: "text" })
  description!: string;

  @Field(() => String, { description: "Its category, a value of DeficiencyCategory." })
  @Property({ type: "text" })
  category!: string;

  @Field(() => String, { description: "Name of the organization that reported." })
  @Property({ type: "text" })
  reporterOrganization!: string;

  @Field(() => [String], { description: "Names of the organizations concerned." })
  @Property({ type: "json" })
  concernedOrganizations!: string[];

  /** Their principals (R13): a forum between, which may not see the matter, sends the question on by them. */
  @Property({ type: "json" })
  partyPrincipalIds!: string[];

  @Field(() => [ProjectedReply], { description: "The replies given so far." })
  @Property({ type: "json" })
  replies!: ProjectedReply[];
}
