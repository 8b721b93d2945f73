import type { Noun, Town, Who } from "./town.ts";

/** Today at the hub's clock, moved by days and hours: when a meeting is planned. */
export const inDays = (days: number, hours = 0): string =>
  new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString();

/** Brings a meeting of the operative group to a state, by the steps that people would take. */
export class MeetingStories {
  readonly #town: Town;

  constructor(town: Town) {
    this.#town = town;
  }

  step(
    who: Who,
    mutation: string,
    { id, version }: Pick<Noun, "id" | "version">,
    more: object = {},
  ): Promise<Noun> {
    return this.#town.do(who, mutation, { id, version, ...more });
  }

  /** A draft that begins today, so that it may be opened. */
  planned(more: object = {}, who: Who = "coordinator"): Promise<Noun> {
    const { operative } = this.#town.forums;
    return this.#town.do(who, "planMeeting", { forumId: operative, startsAt: inDays(0), ...more });
  }

  async summoned(more: object = {}): Promise<Noun> {
    return this.step("coordinator", "summonMeeting", await this.planned(more));
  }

  /** In session, with as many items on its agenda as titles are given. */
  async inSession(titles: readonly string[] = ["Lägesrunda"], more: object = {}): Promise<Noun> {
    const meeting = await this.summoned(more);
    for (const title of titles) await this.item(meeting.id, { title });
    return this.step("operativeChair", "startMeeting", meeting);
  }

  async held(titles: readonly string[] = [], more: object = {}): Promise<Noun> {
    return this.step("operativeChair", "endMeeting", await this.inSession(titles, more));
  }

  /** Put on the agenda by the coordinator; in the backlog without a meeting. */
  item(meetingId: string | null, more: object = {}): Promise<Noun> {
    const { operative } = this.#town.forums;
    return this.#town.do("coordinator", "addAgendaItem", {
      forumId: operative,
      meetingId,
      title: "Övergången till årskurs 7",
      ...more,
    });
  }

  /** Proposed by the school's representative. */
  proposed(meetingId: string | null, more: object = {}): Promise<Noun> {
    const { operative } = this.#town.forums;
    return this.#town.do("representative", "proposeAgendaItem", {
      forumId: operative,
      meetingId,
      title: "Närvaron i höst",
      ...more,
    });
  }

  /** The meeting as someone sees it. */
  meeting<T = Noun>(who: Who, id: string, selection: string): Promise<T> {
    return this.#town.see<T>(who, `meeting(id: "${id}") { ${selection} }`);
  }

  /** An organization's line on the meeting's list. */
  async attendance(meetingId: string, organizationId: string): Promise<Noun> {
    const { attendance } = await this.meeting<{ attendance: (Noun & { organization: { id: string } })[] }>(
      "coordinator",
      meetingId,
      "attendance { id version response presence allowedActions organization { id } }",
    );
    const line = attendance.find(({ organization }) => organization.id === organizationId);
    if (!line) throw new Error("not summoned");
    return line;
  }

  /** Noted by the chair: organization → PRESENT, DEPUTY_PRESENT, ABSENT. */
  async presence(meetingId: string, presences: Readonly<Record<string, string>>): Promise<void> {
    for (const [organizationId, presence] of Object.entries(presences)) {
      const line = await this.attendance(meetingId, organizationId);
      await this.step("operativeChair", "setPresence", line, { presence });
    }
  }
}
