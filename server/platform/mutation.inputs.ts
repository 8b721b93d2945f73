import { Field, ID, InputType, Int } from "type-graphql";

const once = {
  description: "The client's own id of this mutation: a retry with the same id is carried out once.",
};
const seen = { description: "The version that the caller has seen; an older one answers CONFLICT." };
const which = { description: "The noun to change." };

@InputType()
export abstract class MutationInput {
  @Field(() => String, once)
  clientMutationId!: string;
}

@InputType()
export abstract class ChangeInput extends MutationInput {
  @Field(() => ID, which)
  id!: string;

  @Field(() => Int, seen)
  version!: number;
}
