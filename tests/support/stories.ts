import type { Noun, Town, Who } from "./town.ts";

/** Brings a matter to a state, by the steps that people would take. Each returns the noun as it then stands. */
export class Stories {
  readonly #town: Town;

  constructor(town: Town) {
    this.#town = town;
  }

  /** What a report holds besides what a test says. */
  readonly texts = {
    title: "Ingen tar emot elever som byter skola",
    description: "När en klass byter skola finns ingen utsedd mottagare.",
    category: "TRANSITION",
    noIndividualAttested: true,
  };

  reported(more: object = {}, who: Who = "school"): Promise<Noun> {
    const concernedOrganizationIds = [this.#town.organizations.clinic];
    return this.#town.do(who, "reportDeficiency", { ...this.texts, concernedOrganizationIds, ...more });
  }

  async step(
    who: Who,
    mutation: string,
    { id, version }: Pick<Noun, "id" | "version">,
    more: object = {},
  ): Promise<Noun> {
    return this.#town.do(who, mutation, { id, version, ...more });
  }

  async acknowledged(more: object = {}): Promise<Noun> {
    return this.step("coordinator", "acknowledgeDeficiency", await this.reported(more));
  }

  async inHandling(more: object = {}): Promise<Noun> {
    return this.step("coordinator", "startHandling", await this.acknowledged(more));
  }

  async measured(more: object = {}): Promise<Noun> {
    const measures = [this.measure()];
    return this.step("coordinator", "decideMeasures", await this.inHandling(more), { measures });
  }

  async answered(more: object = {}): Promise<Noun> {
    return this.step("coordinator", "giveFeedback", await this.inHandling(more), this.feedback);
  }

  async closed(): Promise<Noun> {
    return this.step("school", "giveVerdict", await this.answered(), { verdict: "SOLVED" });
  }

  readonly feedback = { outcome: "NO_MEASURE", summary: "Skolan tar emot från och med i höst." };
  readonly question = { question: "Vem ska ta emot?", tried: "Mötet mellan enheterna gav ingen lösning." };

  measure(more: object = {}): object {
    return {
      title: "Utse en mottagare",
      responsibleOrganizationId: this.#town.organizations.clinic,
      due: "2099-06-01",
      ...more,
    };
  }

  /** A measure of a fresh matter, owned by the clinic. */
  async activity(): Promise<Noun> {
    const { id } = await this.measured();
    const { activities } = await this.#town.matter<{ activities: Noun[] }>(
      "coordinator",
      id,
      "activities { id version status allowedActions }",
    );
    return activities[0] as Noun;
  }

  /** The clinic has replied, so that the question may be sent. */
  async ready(more: object = {}): Promise<Noun> {
    const matter = await this.inHandling(more);
    await this.#town.do("clinic", "replyToDeficiency", { id: matter.id, text: "Vi saknar en kontaktväg." });
    return matter;
  }

  /** Raised from the operative group to the steering group. */
  async escalated(): Promise<Noun> {
    return this.step("coordinator", "escalate", await this.ready(), this.question);
  }

  async accepted(): Promise<Noun> {
    return this.step("chair", "acceptEscalation", await this.escalated());
  }

  /** Raised, accepted and sent on to the regional forum; the new escalation. */
  async sentOn(): Promise<Noun> {
    return this.step("chair", "sendOnEscalation", await this.accepted(), this.question);
  }

  async escalationAnswered(): Promise<Noun> {
    return this.step("chair", "answerEscalation", await this.accepted(), { answer: "Skolan tar emot." });
  }

  /** Proposed by the operative group to the steering group. */
  async transferProposed(more: object = {}): Promise<Noun> {
    return this.step("coordinator", "proposeTransfer", await this.acknowledged(more), {
      toForumId: this.#town.forums.steering,
      reason: "Frågan gäller hela kommunen.",
    });
  }
}
