import { Anchorings } from "./anchorings.ts";
import { day } from "./day.ts";
import { at, type Noun, type Town, type Who } from "./town.ts";

/** A version with what a test looks at beside its own fields. */
export interface SeenVersion extends Noun {
  readonly agreement: Noun;
  readonly clauses: readonly (Noun & {
    readonly ref: string;
    readonly parentClause: { readonly id: string; readonly ref: string } | null;
  })[];
  readonly parties: readonly {
    readonly approvedOn: string | null;
    readonly recordNumber: string | null;
    readonly enteredBy: string | null;
    readonly mayEnter: boolean;
    readonly organization: { readonly id: string };
  }[];
}

const clauseShown = `id version ref heading text responsibleSectors position divergesFromParent divergenceReason
  parentClause { id ref }`;
const shown = `id version number text status validFrom validTo decidedOn sentOn returnReason inForceOn endedOn
  terminatesOn terminationReason isExpiring expiresInDays parentIsNewer allowedActions agreement { id version }
  clauses { ${clauseShown} } divergences { ref } decision { id } anchoring { id closedOn }
  parties { approvedOn recordNumber enteredBy mayEnter organization { id } }`;

/** They sit in the operative group and see what it works on. */
export const members = ["representative", "social", "clinic"] as const;
/** They see what is in force there, not what is worked on or sent. */
export const outside = ["school", "chair", "auditor", "secretariat", "admin"] as const;
/** Nobody outside the group sees what it works on. */
export const hidden = [...outside, "orgadmin", "stranger", "neighbour"] as const;

/** Brings agreements of the operative group (school, social services, clinic) to a state, by people's steps. */
export class AgreementStories {
  readonly #town: Town;
  readonly anchorings: Anchorings;
  #decision: Promise<string> | undefined;

  constructor(town: Town) {
    this.#town = town;
    this.anchorings = new Anchorings(town);
  }

  readonly content = { title: "Lokal BUS-överenskommelse", level: "LOCAL" };

  agreement(more: object = {}, who: Who = "coordinator"): Promise<Noun> {
    const { operative } = this.#town.forums;
    return this.#town.do(who, "createAgreement", { forumId: operative, ...this.content, ...more });
  }

  /** A draft that could be sent: with a text and a first day. */
  async draft(more: object = {}, of: object = {}): Promise<Noun> {
    const { id } = await this.agreement(of);
    return this.version(id, more);
  }

  async version(agreementId: string, more: object = {}, who: Who = "coordinator"): Promise<Noun> {
    const made = await this.#town.do(who, "draftAgreementVersion", { agreementId });
    const content = { text: "Vi samverkar så här.", validFrom: day(-30), ...more };
    return this.#town.do(who, "updateAgreementVersion", { ...at(made), ...content });
  }

  clause(agreementVersionId: string, more: object = {}): Promise<Noun> {
    const content = { ref: "1", heading: "Mottagare" };
    return this.#town.do("coordinator", "addAgreementClause", { agreementVersionId, ...content, ...more });
  }

  /** One decision of the operative group's, taken today; the same for every version. */
  decision(): Promise<string> {
    this.#decision ??= this.anchorings.taken();
    return this.#decision;
  }

  async send(version: Pick<Noun, "id" | "version">): Promise<Noun> {
    const decisionId = await this.decision();
    return this.#town.do("operativeChair", "sendAgreementVersionForApproval", {
      ...at(version),
      decisionId,
    });
  }

  async sent(more: object = {}, of: object = {}): Promise<Noun> {
    return this.send(await this.draft(more, of));
  }

  async approve(who: Who, versionId: string, organizationId: string, more: object = {}): Promise<Noun> {
    const { id, version } = await this.see(who, versionId);
    const given = { id, version, organizationId, approvedOn: day(), ...more };
    return this.#town.do(who, "approveAgreementVersion", given);
  }

  /** Approved by all three parties. */
  async approved(sent: Pick<Noun, "id">): Promise<SeenVersion> {
    const { school, social, clinic } = this.#town.organizations;
    await this.approve("representative", sent.id, school);
    await this.approve("social", sent.id, social);
    await this.approve("clinic", sent.id, clinic);
    return this.see("coordinator", sent.id);
  }

  async inForce(more: object = {}, of: object = {}): Promise<SeenVersion> {
    return this.approved(await this.sent(more, of));
  }

  see(who: Who, id: string): Promise<SeenVersion> {
    return this.#town.see<SeenVersion>(who, `agreementVersion(id: "${id}") { ${shown} }`);
  }

  /** A wider agreement in force above: of the steering group, between school and social services. */
  async above(clauses: readonly string[] = ["1", "2"], of: object = {}): Promise<SeenVersion> {
    const { school, social } = this.#town.organizations;
    const wide = { level: "REGIONAL", title: "Länsöverenskommelse", partyOrganizationIds: [school, social] };
    const draft = await this.draft({}, { ...wide, ...of });
    for (const ref of clauses) await this.clause(draft.id, { ref, heading: `Punkt ${ref}` });
    const sent = await this.send(await this.see("coordinator", draft.id));
    await this.approve("representative", sent.id, school);
    await this.approve("social", sent.id, social);
    return this.see("coordinator", sent.id);
  }
}
