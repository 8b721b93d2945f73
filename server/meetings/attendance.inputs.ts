import { Field, ID, InputType } from "type-graphql";
import { ChangeInput } from "../platform/mutation.inputs.ts";
import { InvitationResponse, Presence } from "./attendance.enums.ts";

@InputType({ description: "An organization's answer to its summons." })
export class AnswerInvitationInput extends ChangeInput {
  @Field(() => InvitationResponse, { description: "The answer; NONE takes it back." })
  response!: InvitationResponse;
}

@InputType({ description: "Whether an organization was there." })
export class SetPresenceInput extends ChangeInput {
  @Field(() => Presence, { description: "What chair or coordinator noted." })
  presence!: Presence;

  @Field(() => ID, {
    nullable: true,
    description: "The seat that came for the organization; null leaves it as it is.",
  })
  seatId?: string | null;
}
