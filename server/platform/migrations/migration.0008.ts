import { Migration } from "@mikro-orm/migrations";
import {
  planActivitiesSql,
  planGrantsSql,
  planReferencesSql,
  planTablesSql,
  planWallsSql,
} from "./plans.0008.ts";

/** Action plans: goals, activities with their parts, reports, blocks and follow-ups. */
export class Migration0008 extends Migration {
  override up(): void {
    this.addSql(planTablesSql);
    this.addSql(planActivitiesSql);
    this.addSql(planReferencesSql);
    this.addSql(planWallsSql);
    this.addSql(planGrantsSql);
  }
}
