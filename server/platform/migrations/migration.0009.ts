import { Migration } from "@mikro-orm/migrations";
import {
  agreementAnchoringSql,
  agreementGrantsSql,
  agreementTablesSql,
  agreementTriggersSql,
  agreementWallsSql,
} from "./agreements.0009.ts";

/** Agreements: versions, clauses, the parties' approvals; a version is anchored. */
export class Migration0009 extends Migration {
  override up(): void {
    this.addSql(agreementTablesSql);
    this.addSql(agreementAnchoringSql);
    this.addSql(agreementWallsSql);
    this.addSql(agreementTriggersSql);
    this.addSql(agreementGrantsSql);
  }
}
