import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";

const open = "('REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED', 'FEEDBACK_GIVEN')";
const owesFeedback = "('REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED')";

const expression = `
  select f.id,
         count(d.id) filter (where d.status in ${open})::int as open,
         count(d.id) filter (where d.status = 'CLOSED')::int as closed,
         count(d.id) filter (where (d.status in ${owesFeedback} and d.feedback_by < hub_today())
                                or (d.status = 'REPORTED' and d.acknowledge_by < hub_today()))::int as overdue
    from forum f left join deficiency d on d.handling_forum_id = f.id and d.number is not null
   where viewer_has_key('seat:' || f.id) or viewer_has_key('oversees:' || f.id) or viewer_has_key('inspects:' || f.id)
   group by f.id`;

@ObjectType({
  description:
    "How many deficiencies a forum has; for its seats, the secretariat above, auditors and the board.",
  simpleResolvers: true,
})
@Entity({ tableName: "forum_tally", view: true, expression })
export class ForumTally {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Field(() => Int, { description: "Reported and not yet closed." })
  @Property({ type: "integer" })
  open!: number;

  @Field(() => Int, { description: "Closed." })
  @Property({ type: "integer" })
  closed!: number;

  @Field(() => Int, { description: "Open with a deadline passed." })
  @Property({ type: "integer" })
  overdue!: number;
}
