import { MeetingStories } from "./meetings.ts";
import type { Noun, Town, Who } from "./town.ts";

/** A decision with what a test looks at beside its own fields. */
export interface SeenDecision extends Noun {
  readonly number: string | null;
  readonly positions: readonly {
    readonly version: number;
    readonly position: string;
    readonly reason: string | null;
    readonly recordedByChair: boolean;
    readonly organization: { readonly id: string };
    readonly seat: { readonly role: string } | null;
  }[];
  readonly standing: {
    readonly possible: boolean;
    readonly outcome: string | null;
    readonly missing: readonly {
      readonly code: string;
      readonly organization: { readonly id: string } | null;
    }[];
  } | null;
  readonly partiesYetToSay: readonly { readonly id: string }[];
  readonly supersedes: { readonly id: string } | null;
  readonly supersededBy: { readonly id: string } | null;
}

const shown = `id version status number allowedActions late reviewOn reviewText reviewDue takenAt inEffectAt
  positions { version position reason recordedByChair organization { id } seat { role } }
  standing { possible outcome missing { code organization { id } } }
  partiesYetToSay { id } supersedes { id } supersededBy { id }`;

/** Brings a decision of the operative group (school, social services, clinic) to a state, by people's steps. */
export class DecisionStories {
  readonly #town: Town;
  readonly meetings: MeetingStories;

  constructor(town: Town) {
    this.#town = town;
    this.meetings = new MeetingStories(town);
  }

  readonly texts = {
    text: "Varje skola utser en mottagare vid skolbyte.",
    childImpact: "Ingen elev byter skola utan att någon väntar.",
  };

  /** In session with one item, its id; each party is there unless said otherwise. */
  async item(presences: Readonly<Record<string, string>> = {}): Promise<{ item: string; meeting: Noun }> {
    const meeting = await this.meetings.inSession(["Mottagare vid skolbyte"]);
    const { school, social, clinic } = this.#town.organizations;
    const everyone = { [school]: "PRESENT", [social]: "PRESENT", [clinic]: "PRESENT" };
    await this.meetings.presence(meeting.id, { ...everyone, ...presences });
    const { agenda } = await this.meetings.meeting<{ agenda: Noun[] }>(
      "coordinator",
      meeting.id,
      "agenda { id }",
    );
    return { item: agenda[0]?.id ?? "", meeting };
  }

  async proposed(presences: Readonly<Record<string, string>> = {}, more: object = {}): Promise<Noun> {
    const { item } = await this.item(presences);
    return this.#town.do("coordinator", "proposeDecision", { agendaItemId: item, ...this.texts, ...more });
  }

  say(who: Who, decisionId: string, position: string, more: object = {}): Promise<Noun> {
    return this.#town.do(who, "givePosition", { decisionId, position, ...more });
  }

  /** All three parties have agreed, but for what is said otherwise. */
  async said(
    positions: Partial<Record<"representative" | "social" | "clinic", string>> = {},
    more: object = {},
  ) {
    const decision = await this.proposed({}, more);
    for (const who of ["representative", "social", "clinic"] as const) {
      await this.say(who, decision.id, positions[who] ?? "AGREE", { reason: "Därför." });
    }
    return decision;
  }

  take({ id, version }: Pick<Noun, "id" | "version">, who: Who = "operativeChair"): Promise<Noun> {
    return this.#town.do(who, "takeDecision", { id, version });
  }

  async inEffect(more: object = {}): Promise<Noun> {
    return this.take(await this.said({}, more));
  }

  see(who: Who, id: string): Promise<SeenDecision> {
    return this.#town.see<SeenDecision>(who, `decision(id: "${id}") { ${shown} }`);
  }
}
