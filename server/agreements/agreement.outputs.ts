import { Field, ObjectType } from "type-graphql";
import { Organization } from "../organizations/organization.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AgreementApprovalEntry } from "./agreement.enums.ts";

@ObjectType({
  description: "A party of a version, with its approval or that it has not approved yet.",
  simpleResolvers: true,
})
export class AgreementVersionParty {
  @Field(() => Organization, { description: "The party." })
  organization!: Organization;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day of its own decision to approve; null is not yet.",
  })
  approvedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its own record number. Swedish: diarienummer.",
  })
  recordNumber!: string | null;

  @Field(() => AgreementApprovalEntry, {
    nullable: true,
    description: "Who entered the approval; null is not yet.",
  })
  enteredBy!: AgreementApprovalEntry | null;

  @Field(() => Boolean, {
    description: "The viewer may enter its approval: nobody answers for it in the hub.",
  })
  mayEnter!: boolean;
}
