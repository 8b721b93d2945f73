import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

const expression = `
  select m.id, m.forum_id,
         (coalesce(m.started_at, m.starts_at) at time zone 'Europe/Stockholm')::date as day,
         m.status = 'HELD' as held
    from meeting m join forum f on f.id = m.forum_id
   where m.counts_toward_cadence and m.status <> 'CANCELLED'
     and (is_system() or f.open_scope_id = any((select visible_scopes())::uuid[]))`;

/**
 * The days of the meetings that count toward a forum's cadence, and nothing else of them: whoever sees the forum's
 * members gets the same verdict, though only its seats see the meetings (R8, R9).
 */
@Entity({ tableName: "meeting_day", view: true, expression })
export class MeetingDay {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "uuid" })
  forumId!: string;

  @Property({ type: "date" })
  day!: string;

  @Property({ type: "boolean" })
  held!: boolean;
}
