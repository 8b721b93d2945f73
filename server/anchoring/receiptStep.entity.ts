import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AnchoringChannel, ReceiptStepKind } from "./anchoring.enums.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";

@ObjectType({
  description: "What was entered on a receipt. Never changed: what was given stays readable (R24).",
  simpleResolvers: true,
})
@Entity({ tableName: "anchoring_receipt_step", ...walled })
export class ReceiptStep extends Noun {
  @ManyToOne(() => AnchoringReceipt, { index: true })
  receipt!: Rel<AnchoringReceipt>;

  @Field(() => ReceiptStepKind, { description: "What was entered." })
  @Enum({ items: () => Object.values(ReceiptStepKind) })
  kind!: ReceiptStepKind;

  @Field(() => Date, { description: "When it was entered, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;

  @Field(() => PlainDate, {
    description: "The day it is about: of the conveying, the acceptance, the objection, the reminder.",
  })
  @Property({ type: "date" })
  day!: string;

  @Field(() => AnchoringChannel, { nullable: true, description: "How it was conveyed." })
  @Enum({ items: () => Object.values(AnchoringChannel), nullable: true })
  channel: AnchoringChannel | null = null;

  @Field(() => String, { nullable: true, description: "To whom it was conveyed, or what is objected." })
  @Property({ type: "text", nullable: true })
  text: string | null = null;

  @Field(() => Boolean, { description: "Whether the organization's administrator entered it." })
  @Property({ type: "boolean", default: false })
  byAdministrator: boolean & Opt = false;
}
