import { Field, ID, Int, ObjectType } from "type-graphql";
import { Organization } from "../organizations/organization.entity.ts";

@ObjectType({
  description: "An organization that has the meeting open right now.",
  simpleResolvers: true,
})
export class PresentOrganization {
  @Field(() => Organization, { description: "The organization." })
  organization!: Organization;

  @Field(() => Date, { description: "Since when, UTC." })
  since!: Date;

  @Field(() => ID, { nullable: true, description: "The agenda item that somebody of it writes on." })
  writingItemId!: string | null;
}

@ObjectType({
  description: "A party that has been absent from the forum's latest meetings.",
  simpleResolvers: true,
})
export class AbsentParty {
  @Field(() => Organization, { description: "The party." })
  organization!: Organization;

  @Field(() => Int, {
    description: "From how many meetings in a row, the latest one among them; counted to 20.",
  })
  meetings!: number;
}
