import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { AgreementLevel } from "./agreement.enums.ts";

/** What an agreement says of itself; each input shows it anew, for the schema has no inherited inputs. */
export interface AgreementContent {
  readonly title: string;
  readonly level: AgreementLevel;
  readonly parentId?: string | null;
  readonly areaId?: string | null;
  readonly legalBasis?: string | null;
}

const above = { nullable: true, description: "The wider agreement that it is derived from." };
const where = { nullable: true, description: "The area that it is for." };
const statutes = {
  nullable: true,
  description: "The statutes that it rests on, at most 200 characters: SkolL 4 kap., kommunallagen.",
};

@InputType({ description: "A new agreement, without a version." })
export class CreateAgreementInput extends MutationInput implements AgreementContent {
  @Field(() => ID, { description: "The forum that decides on it and sends its versions for approval." })
  forumId!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => AgreementLevel, { description: "How far it reaches." })
  level!: AgreementLevel;

  @Field(() => ID, above)
  parentId?: string | null;

  @Field(() => ID, where)
  areaId?: string | null;

  @Field(() => String, statutes)
  legalBasis?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The organizations that are its parties, at most 100; without it the forum's parties today.",
  })
  partyOrganizationIds?: string[] | null;
}

@InputType({
  description:
    "An agreement as it is to be from now on. Once a version has been in force, title, level and parent stay.",
})
export class UpdateAgreementInput extends ChangeInput implements AgreementContent {
  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => AgreementLevel, { description: "How far it reaches." })
  level!: AgreementLevel;

  @Field(() => ID, above)
  parentId?: string | null;

  @Field(() => ID, where)
  areaId?: string | null;

  @Field(() => String, statutes)
  legalBasis?: string | null;

  @Field(() => [ID], {
    description: "The organizations that are asked about its next version, at most 100.",
  })
  partyOrganizationIds!: string[];
}
