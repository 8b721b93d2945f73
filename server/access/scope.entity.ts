import { Entity, Index, PrimaryKey, Property, Trigger } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "./wall.ts";

/** A unit of visibility, and the stream of its changes. Opened by `open_scope()` alone. */
@Entity({ tableName: "scope", ...systemOnly })
export class Scope {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  /** What it is a scope of: register, forum.card, forum.open, forum.room, matter … */
  @Property({ type: "text" })
  kind!: string;
}

/** To whom a scope is visible: a key that `viewer_keys()` gives a viewer, such as `seat:<forum>`. */
@Entity({ tableName: "scope_grant", ...systemOnly })
@Index({ properties: ["grantee", "scopeId"] })
@Trigger({
  name: "scope_grant_changed",
  timing: "after",
  events: ["insert", "update", "delete", "truncate"],
  forEach: "statement",
  expression:
    'create trigger "scope_grant_changed" after insert or update or delete or truncate on "scope_grant" for each statement execute function forget_visible_scopes()',
})
export class ScopeGrant {
  @PrimaryKey({ type: "uuid" })
  scopeId!: string;

  @PrimaryKey({ type: "text" })
  grantee!: string;
}

/** A hand-over that waits for the receiver: who sees `viaScopeId` may take it. */
@Entity({ tableName: "scope_offer", ...systemOnly })
export class ScopeOffer {
  @PrimaryKey({ type: "uuid" })
  scopeId!: string;

  @PrimaryKey({ type: "uuid" })
  viaScopeId!: string;

  @Property({ type: "array", columnType: "text[]" })
  add!: string[];

  @Property({ type: "array", columnType: "text[]" })
  remove!: string[];
}
