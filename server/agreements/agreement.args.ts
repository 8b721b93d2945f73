import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { AgreementLevel } from "./agreement.enums.ts";

@InputType({ description: "Which agreements; conditions are joined by and." })
export class AgreementFilter {
  @Field(() => ID, { nullable: true, description: "Of this forum." })
  forumId?: string | null;

  @Field(() => [AgreementLevel], { nullable: true, description: "Of one of these levels." })
  level?: AgreementLevel[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: only those with a version in force." })
  inForceOnly?: boolean | null;
}

@ArgsType()
export class AgreementsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => AgreementFilter, { nullable: true, description: "Which ones." })
  filter?: AgreementFilter | null;
}
