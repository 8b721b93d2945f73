import { runOperation } from "../../server/changes/runOperation.ts";
import { Forum } from "../../server/forums/forum.entity.ts";
import { Membership } from "../../server/forums/membership.entity.ts";
import { AgendaItem } from "../../server/meetings/agendaItem.entity.ts";
import { Decision } from "../../server/meetings/decision.entity.ts";
import { bringIntoEffect } from "../../server/meetings/decisionEffect.service.ts";
import { Meeting } from "../../server/meetings/meeting.entity.ts";
import { Position } from "../../server/meetings/position.entity.ts";
import { Organization } from "../../server/organizations/organization.entity.ts";
import type { Noun, Town, Who } from "./town.ts";

/** A receipt as a test needs it, by its party's name. */
export interface SeenAnchoring extends Noun {
  readonly receipts: readonly (Noun & { readonly organization: { readonly id: string } })[];
}

const shown = `id version subjectId subjectType subjectOn title message dueOn settledOn closedOn
  receipts { id version status overdue answeredFor allowedActions organization { id } }`;

/** Decisions that wait to be anchored, and the parties' receipts. */
export class Anchorings {
  readonly #town: Town;

  constructor(town: Town) {
    this.#town = town;
  }

  /**
   * A decision that a forum's parties took today, in the operative group unless another is named: those of `subjectTo`
   * agreed subject to anchoring, those of `absent` were not there.
   */
  async taken(
    more: {
      readonly forumId?: string;
      readonly subjectTo?: readonly string[];
      readonly absent?: readonly string[];
      readonly fails?: boolean;
    } = {},
  ): Promise<string> {
    const { forumId = this.#town.forums.operative, subjectTo = [], absent = [] } = more;
    return runOperation(
      this.#town.app.hub.system,
      { identity: null, system: true, writes: true },
      async (op) => {
        const forum = await op.load.visible(Forum, forumId);
        const memberships = await op.em.find(Membership, { forum: forumId, kind: "PARTY" });
        const { roomScopeId: scopeId } = forum;
        const meeting = op.em.create(Meeting, {
          scopeId,
          forum,
          kind: "ORDINARY",
          startsAt: op.now,
          status: "HELD",
          countsTowardCadence: true,
          heldAt: op.now,
        });
        const first = memberships[0]?.organization.id ?? "";
        const agendaItem = op.em.create(AgendaItem, {
          scopeId,
          forum,
          meeting,
          title: "Mottagare vid skolbyte",
          kind: "DECISION",
          proposedByOrganization: await op.load.visible(Organization, first),
        });
        const decision = op.em.create(Decision, {
          scopeId,
          forum,
          meeting,
          agendaItem,
          ordinal: 1,
          text: "Varje skola utser en mottagare.",
          rule: "CONSENSUS",
          status: "TAKEN",
          takenAt: op.now,
        });
        for (const membership of memberships) {
          const { organization } = membership;
          const position = absent.includes(organization.id)
            ? "NOT_PRESENT"
            : subjectTo.includes(organization.id)
              ? "AGREE_SUBJECT_TO_ANCHORING"
              : "AGREE";
          op.em.persist(
            op.em.create(Position, { scopeId, decision, membership, organization, position, at: op.now }),
          );
        }
        op.em.persist([meeting, agendaItem, decision]);
        op.act("decision.take", decision, [scopeId]);
        if (subjectTo.length === 0) await bringIntoEffect(op, decision);
        if (more.fails) throw new Error("after the reactions' cause");
        return decision.id;
      },
    );
  }

  /** The anchoring of a decision, as the chair sees it. */
  async of(decisionId: string, who: Who = "operativeChair", forumId?: string): Promise<SeenAnchoring> {
    const filter = forumId ? `, forumId: "${forumId}"` : "";
    const { edges } = await this.#town.see<{ edges: { node: SeenAnchoring }[] }>(
      who,
      `anchorings(first: 100${filter}) { edges { node { ${shown} } } }`,
    );
    const found = edges.find(({ node }) => node.subjectId === decisionId);
    if (!found) throw new Error(`${who} sees no anchoring of ${decisionId}`);
    return found.node;
  }

  /** The receipt of a party in the anchoring of a fresh decision. */
  async receipt(organizationId: string, more: Parameters<Anchorings["taken"]>[0] = {}): Promise<Noun> {
    return this.receiptOf(await this.taken(more), organizationId);
  }

  async receiptOf(decisionId: string, organizationId: string, who: Who = "operativeChair"): Promise<Noun> {
    const { receipts } = await this.of(decisionId, who);
    const own = receipts.find(({ organization }) => organization.id === organizationId);
    if (!own) throw new Error(`no receipt of ${organizationId}`);
    return own;
  }

  /** What a receipt holds, as someone sees it. */
  see<T = Noun>(who: Who, id: string, selection = "id version status allowedActions"): Promise<T> {
    return this.#town.see<T>(who, `anchoringReceipt(id: "${id}") { ${selection} }`);
  }

  async today(): Promise<string> {
    const [row] = await this.#town.sql<{ day: string }>("select hub_today()::text as day");
    return row?.day ?? "";
  }

  async convey(who: Who, receipt: Pick<Noun, "id" | "version">, more: object = {}): Promise<Noun> {
    const { id, version } = receipt;
    const conveyedOn = await this.today();
    const given = { id, version, channel: "MEETING", conveyedOn, audience: "Alla rektorer" };
    return this.#town.do(who, "conveyAnchoring", { ...given, ...more });
  }

  async anchor(who: Who, { id, version }: Pick<Noun, "id" | "version">): Promise<Noun> {
    return this.#town.do(who, "confirmAnchored", { id, version, anchoredOn: await this.today() });
  }

  /** Conveyed and anchored at once. */
  async anchored(who: Who, receipt: Pick<Noun, "id" | "version">): Promise<Noun> {
    return this.anchor(who, await this.convey(who, receipt));
  }

  async object(who: Who, { id, version }: Pick<Noun, "id" | "version">): Promise<Noun> {
    return this.#town.do(who, "objectToAnchoring", { id, version, reason: "Nämnden har inte beslutat." });
  }

  async decisionStatus(decisionId: string): Promise<string> {
    const [row] = await this.#town.sql<{ status: string }>("select status from decision where id = ?", [
      decisionId,
    ]);
    return row?.status ?? "";
  }
}
