import { Field, ID, ObjectType } from "type-graphql";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { AnchoringReceipt } from "../anchoring/receipt.entity.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { Transfer } from "../deficiencies/transfer.entity.ts";
import { ForumProposal } from "../forums/forumProposal.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { Activity } from "../plans/activity.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { PlainDate } from "../platform/scalars.ts";

export const WaitingKind = graphqlEnum("WaitingKind", "What waits for a viewer.", {
  ACKNOWLEDGE: "Bekräfta mottagande",
  HANDLE: "Handlägg och återkoppla",
  REPLY: "Yttra er",
  VERDICT: "Bedöm återkopplingen",
  RAISE: "Lyft på medarbetarens begäran",
  ACCEPT_ESCALATION: "Ta emot eller återvisa lyft fråga",
  ANSWER_ESCALATION: "Besvara lyft fråga",
  CONVEY_ANSWER: "Förmedla svaret",
  ACCEPT_TRANSFER: "Ta emot eller återvisa överflyttning",
  MEASURE: "Genomför åtgärd",
  ACTIVITY: "Genomför aktivitet",
  FOLLOW_UP: "Följ upp aktivitet",
  CONVEY_ANCHORING: "Förmedla i den egna organisationen",
  CONFIRM_ANCHORED: "Bekräfta förankring",
  SIGN_MINUTES: "Justera anteckningar",
  COMMENT_MINUTES: "Lämna synpunkter på anteckningar",
  GIVE_POSITION: "Ta ställning till beslut",
  REVIEW_DECISION: "Följ upp beslut",
  APPROVE_AGREEMENT: "Godkänn överenskommelse",
  ANSWER_PROPOSAL: "Svara på förslag om forum",
});
export type WaitingKind = keyof typeof WaitingKind;

@ObjectType({ description: "Something that waits for the viewer, with its date.", simpleResolvers: true })
export class WaitingItem {
  @Field(() => ID, { description: "Kind and subject." })
  id!: string;

  @Field(() => WaitingKind, { description: "What is to be done." })
  kind!: WaitingKind;

  @Field(() => PlainDate, { nullable: true, description: "Last day." })
  due!: string | null;

  @Field(() => Boolean, { description: "Whether that day has passed." })
  overdue!: boolean;

  @Field(() => Deficiency, { nullable: true, description: "The deficiency, where the viewer sees it." })
  deficiency!: Deficiency | null;

  @Field(() => Escalation, { nullable: true, description: "The escalation, for those kinds." })
  escalation!: Escalation | null;

  @Field(() => Transfer, { nullable: true, description: "The move, for that kind." })
  transfer!: Transfer | null;

  @Field(() => Activity, { nullable: true, description: "The measure or activity, for those kinds." })
  activity!: Activity | null;

  @Field(() => AnchoringReceipt, { nullable: true, description: "The receipt, for those kinds." })
  receipt!: AnchoringReceipt | null;

  @Field(() => Minutes, { nullable: true, description: "The minutes, for those kinds." })
  minutes!: Minutes | null;

  @Field(() => Decision, { nullable: true, description: "The decision, for those kinds." })
  decision!: Decision | null;

  @Field(() => AgreementVersion, {
    nullable: true,
    description: "The version of an agreement, for that kind.",
  })
  agreementVersion!: AgreementVersion | null;

  @Field(() => ForumProposal, { nullable: true, description: "The proposal about a forum, for that kind." })
  forumProposal!: ForumProposal | null;
}
