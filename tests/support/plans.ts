import { DecisionStories } from "./decisions.ts";
import type { Noun, Town, Who } from "./town.ts";

/** A plan with what most tests look at. */
export interface SeenPlan extends Noun {
  readonly goals: readonly (Noun & { readonly text: string; readonly position: number })[];
  readonly activities: readonly Noun[];
}

const shown = `id version status title allowedActions goals { id version text position judgement rationale }
  activities { id version status title allowedActions }`;

/** Brings a plan of the operative group (school, social services, clinic; below the steering group) to a state. */
export class PlanStories {
  readonly #town: Town;
  readonly decisions: DecisionStories;
  #decision: Promise<string> | undefined;

  constructor(town: Town) {
    this.#town = town;
    this.decisions = new DecisionStories(town);
  }

  readonly content = {
    title: "Handlingsplan",
    from: "2026-01-01",
    to: "2026-12-31",
    basis: "Workshop i höstas.",
  };

  step(
    who: Who,
    mutation: string,
    { id, version }: Pick<Noun, "id" | "version">,
    more: object = {},
  ): Promise<Noun> {
    return this.#town.do(who, mutation, { id, version, ...more });
  }

  draft(more: object = {}, who: Who = "coordinator"): Promise<Noun> {
    const { operative } = this.#town.forums;
    return this.#town.do(who, "createActionPlan", { forumId: operative, ...this.content, ...more });
  }

  /** With as many goals as texts are given. */
  async withGoals(texts: readonly string[] = ["Trygga övergångar", "Alla i skolan"]): Promise<Noun> {
    const plan = await this.draft();
    for (const text of texts) await this.#town.do("coordinator", "addGoal", { planId: plan.id, text });
    return plan;
  }

  async proposed(texts?: readonly string[]): Promise<Noun> {
    return this.step("coordinator", "proposeActionPlan", await this.withGoals(texts));
  }

  /** One decision of the operative group's, taken; the same for every plan. */
  decision(): Promise<string> {
    this.#decision ??= this.decisions.inEffect().then(({ id }) => id);
    return this.#decision;
  }

  async adopt(plan: Pick<Noun, "id" | "version">): Promise<Noun> {
    return this.step("operativeChair", "adoptActionPlan", plan, { decisionId: await this.decision() });
  }

  async adopted(texts?: readonly string[]): Promise<Noun> {
    return this.adopt(await this.proposed(texts));
  }

  /** Content of an activity that the clinic owns. */
  work(more: object = {}): object {
    return {
      title: "Gemensam närvarorutin",
      responsibleOrganizationId: this.#town.organizations.clinic,
      due: "2099-06-01",
      ...more,
    };
  }

  activity(planId: string, more: object = {}): Promise<Noun> {
    return this.#town.do("coordinator", "createActivity", { planId, ...this.work(more) });
  }

  /** An activity of the clinic's in an adopted plan. */
  async running(more: object = {}): Promise<Noun> {
    return this.activity((await this.adopted([])).id, more);
  }

  move(who: Who, activity: Pick<Noun, "id" | "version">, action: string, more: object = {}): Promise<Noun> {
    return this.step(who, "moveActivity", activity, { action, ...more });
  }

  async done(more: object = {}): Promise<Noun> {
    const started = await this.move("clinic", await this.running(more), "start");
    return this.move("clinic", started, "finish");
  }

  see(who: Who, id: string): Promise<SeenPlan> {
    return this.#town.see<SeenPlan>(who, `actionPlan(id: "${id}") { ${shown} }`);
  }

  seeActivity<T = Noun>(who: Who, id: string, selection: string): Promise<T> {
    return this.#town.see<T>(who, `activity(id: "${id}") { ${selection} }`);
  }
}
