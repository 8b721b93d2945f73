import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { AnchoringChannel, ReceiptStatus } from "./anchoring.enums.ts";

@ObjectType({
  description:
    "One party's receipt: conveyed, then anchored in its own line. Reading is no receipt (R24). Swedish: kvittens.",
  simpleResolvers: true,
})
@Entity({ tableName: "anchoring_receipt", ...walled })
@Unique({ properties: ["anchoring", "organization"] })
@Index({ properties: ["organization", "status"] })
export class AnchoringReceipt extends Noun {
  @ManyToOne(() => Anchoring)
  anchoring!: Rel<Anchoring>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => ReceiptStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ReceiptStatus), default: "PENDING" })
  status: ReceiptStatus & Opt = "PENDING";

  @Field(() => PlainDate, { nullable: true, description: "The day on which it was conveyed." })
  @Property({ type: "date", nullable: true })
  conveyedOn: string | null = null;

  @Field(() => AnchoringChannel, { nullable: true, description: "How it was conveyed." })
  @Enum({ items: () => Object.values(AnchoringChannel), nullable: true })
  channel: AnchoringChannel | null = null;

  @Field(() => String, { nullable: true, description: "To whom it was conveyed." })
  @Property({ type: "text", nullable: true })
  audience: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day on which the organization's own line accepted it.",
  })
  @Property({ type: "date", nullable: true })
  anchoredOn: string | null = null;

  @Field(() => String, { nullable: true, description: "The objection that stands; earlier ones in `steps`." })
  @Property({ type: "text", nullable: true })
  objection: string | null = null;

  @Field(() => Boolean, {
    description: "Whether the latest answer came from the organization's administrator: it had no seat.",
  })
  @Property({ type: "boolean", default: false })
  answeredByAdministrator: boolean & Opt = false;
}
