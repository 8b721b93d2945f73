import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Unique } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";

/** An organization that a deficiency concerns. Neutral: concerned, never guilty. */
@Entity({ tableName: "concerned_organization", ...walled })
@Unique({ properties: ["deficiency", "organization"] })
export class ConcernedOrganization extends Noun {
  @ManyToOne(() => Deficiency)
  deficiency!: Rel<Deficiency>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;
}
