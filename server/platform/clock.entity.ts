import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** The demo's shift of time, one row at most. `hub_now()` adds it; without a row the hub's time is the real one. */
@Entity({ tableName: "hub_clock" })
export class HubClock {
  @PrimaryKey({ type: "boolean", default: true })
  only!: boolean;

  @Property({ type: "text", columnType: "interval" })
  shift!: string;
}
