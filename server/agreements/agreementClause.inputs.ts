import { Field, ID, InputType, Int } from "type-graphql";
import { Sector } from "../organizations/organization.entity.ts";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";

/** What a clause says; each input shows it anew, for the schema has no inherited inputs. */
export interface ClauseContent {
  readonly ref: string;
  readonly heading: string;
  readonly text: string;
  readonly responsibleSectors: readonly Sector[];
  readonly parentClauseId?: string | null;
  readonly divergesFromParent: boolean;
  readonly divergenceReason?: string | null;
}

const citedBy = { description: "What it is cited by, its own within the version, at most 20 characters." };
const sectors = { description: "The fields of work that are to see to it; none is all." };
const above = {
  nullable: true,
  description: "The clause of the agreement above that it carries out or departs from.",
};
const why = { nullable: true, description: "Why it departs; needed where it does." };

@InputType({ description: "A new clause of a draft, last in its order." })
export class AddAgreementClauseInput extends MutationInput implements ClauseContent {
  @Field(() => ID, { description: "The version of the agreement." })
  agreementVersionId!: string;

  @Field(() => String, citedBy)
  ref!: string;

  @Field(() => String, { description: "Its heading." })
  heading!: string;

  @Field(() => String, { defaultValue: "", description: "What is agreed; may be empty." })
  text!: string;

  @Field(() => [Sector], { defaultValue: [], ...sectors })
  responsibleSectors!: Sector[];

  @Field(() => ID, above)
  parentClauseId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it departs from the agreement above." })
  divergesFromParent!: boolean;

  @Field(() => String, why)
  divergenceReason?: string | null;
}

@InputType({ description: "A clause of a draft as it is to be from now on." })
export class UpdateAgreementClauseInput extends ChangeInput implements ClauseContent {
  @Field(() => String, citedBy)
  ref!: string;

  @Field(() => String, { description: "Its heading." })
  heading!: string;

  @Field(() => String, { description: "What is agreed; may be empty." })
  text!: string;

  @Field(() => [Sector], sectors)
  responsibleSectors!: Sector[];

  @Field(() => ID, above)
  parentClauseId?: string | null;

  @Field(() => Boolean, { description: "Whether it departs from the agreement above." })
  divergesFromParent!: boolean;

  @Field(() => String, why)
  divergenceReason?: string | null;
}

@InputType({ description: "A clause's new place." })
export class MoveAgreementClauseInput extends ChangeInput {
  @Field(() => Int, { description: "Its place in the version, from 1; past the end is last." })
  position!: number;
}

@InputType({ description: "A clause to take out of a draft." })
export class RemoveAgreementClauseInput extends ChangeInput {}
