import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgreementApprovalEntry } from "./agreement.enums.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";

/** One a party, from the day it is sent: who the parties are then stands, whoever joins the agreement later. */
@Entity({ tableName: "agreement_approval", ...walled })
@Unique({ properties: ["agreementVersion", "organization"] })
export class AgreementApproval extends Noun {
  @ManyToOne(() => AgreementVersion)
  agreementVersion!: Rel<AgreementVersion>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  /** The day of the party's own decision; null is not yet. */
  @Property({ type: "date", nullable: true })
  approvedOn: string | null = null;

  /** The party's own (diarienummer). */
  @Property({ type: "text", nullable: true })
  recordNumber: string | null = null;

  /** Who entered it; null is not yet. */
  @Enum({ items: () => Object.values(AgreementApprovalEntry), nullable: true })
  enteredBy: AgreementApprovalEntry | null = null;
}
