import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Unique } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Agreement } from "./agreement.entity.ts";

/** An organization that is asked about the agreement's next version. */
@Entity({ tableName: "agreement_party", ...walled })
@Unique({ properties: ["agreement", "organization"] })
export class AgreementParty extends Noun {
  @ManyToOne(() => Agreement)
  agreement!: Rel<Agreement>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;
}
