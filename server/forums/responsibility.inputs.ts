import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";

@InputType({ description: "An organization's part of a responsibility." })
export class ResponsibilityPartInput {
  @Field(() => ID, { description: "A member of the forum." })
  organizationId!: string;

  @Field(() => String, { description: "What it does, at most 10 000 characters." })
  part!: string;
}

const what = { description: "What is to be done, at most 10 000 characters." };
const parts = { description: "Who does what, in order: 1–50, each organization once." };

@InputType({ description: "A division of responsibility that the forum has agreed on." })
export class AddResponsibilityItemInput extends MutationInput {
  @Field(() => ID, { description: "The forum." })
  forumId!: string;

  @Field(() => String, what)
  what!: string;

  @Field(() => [ResponsibilityPartInput], parts)
  parts!: ResponsibilityPartInput[];
}

@InputType({ description: "A responsibility item as it is to be." })
export class UpdateResponsibilityItemInput extends ChangeInput {
  @Field(() => String, what)
  what!: string;

  @Field(() => [ResponsibilityPartInput], parts)
  parts!: ResponsibilityPartInput[];
}

@InputType({ description: "A party does not agree with a division of responsibility." })
export class DisputeResponsibilityInput extends ChangeInput {
  @Field(() => String, { description: "What is not agreed on, at most 10 000 characters." })
  reason!: string;
}

@InputType({ description: "A step of a responsibility item that needs nothing more." })
export class ResponsibilityStepInput extends ChangeInput {}
