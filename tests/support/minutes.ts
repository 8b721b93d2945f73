import { moveSharedSql } from "../../server/platform/migrations/migration.0016.ts";
import { DecisionStories } from "./decisions.ts";
import { MeetingStories } from "./meetings.ts";
import type { Noun, Town, Who } from "./town.ts";
import { type Person, people } from "./world.ts";

interface Party {
  readonly name: string;
}

/** Minutes with what a test looks at beside their own fields. */
export interface SeenMinutes extends Noun {
  readonly form: string;
  readonly sharedAt: string | null;
  readonly adoptedAt: string | null;
  readonly items: readonly (Noun & {
    readonly text: string;
    readonly agendaItem: { readonly id: string; readonly title: string; readonly number: number | null };
  })[];
  readonly adjusters: readonly {
    readonly asChair: boolean;
    readonly signedAt: string | null;
    readonly seat: { readonly id: string };
    readonly organization: Party;
  }[];
  readonly comments: readonly { readonly text: string; readonly organization: Party }[];
  readonly addenda: readonly { readonly text: string; readonly organization: Party }[];
  readonly writtenByOrganization: { readonly id: string };
  readonly meeting: { readonly id: string };
}

const shown = `id version form status sharedAt adoptedAt allowedActions writtenByOrganization { id } meeting { id }
  items { id version text agendaItem { id title number } }
  adjusters { asChair signedAt seat { id } organization { name } }
  comments { text organization { name } } addenda { text organization { name } }`;

/** An agenda item's notes as someone sees them. */
export interface SeenNotes {
  readonly ownNote: Noun | null;
  readonly sharedNote:
    | (Noun & { readonly lock: { readonly own: boolean; readonly organization: { id: string } } | null })
    | null;
}

const note = "id version text writtenAt organization { id } writtenBy { role }";

/** Brings notes and minutes of the operative group to a state, by people's steps. */
export class MinutesStories {
  readonly #town: Town;
  readonly meetings: MeetingStories;
  readonly decisions: DecisionStories;

  constructor(town: Town) {
    this.#town = town;
    this.meetings = new MeetingStories(town);
    this.decisions = new DecisionStories(town);
  }

  /** Ids of a meeting's items, in order. */
  async items(meetingId: string): Promise<string[]> {
    const { agenda } = await this.meetings.meeting<{ agenda: Noun[] }>(
      "coordinator",
      meetingId,
      "agenda { id }",
    );
    return agenda.map(({ id }) => id);
  }

  /** In session with one item: the meeting, and the item's id. */
  async inSession(titles: readonly string[] = ["Lägesrunda"]): Promise<{ meeting: Noun; item: string }> {
    const meeting = await this.meetings.inSession(titles);
    return { meeting, item: (await this.items(meeting.id))[0] ?? "" };
  }

  async shared(titles?: readonly string[]): Promise<{ meeting: Noun; item: string }> {
    const { meeting, item } = await this.inSession(titles);
    const { id, version } = meeting;
    return { meeting: await this.#town.do("operativeChair", "openSharedNotes", { id, version }), item };
  }

  save(who: Who, agendaItemId: string, text: string, more: object = {}): Promise<Noun> {
    return this.#town.do(who, "saveNote", { agendaItemId, text, version: 0, ...more });
  }

  async notes(who: Who, item: string): Promise<SeenNotes> {
    return this.#town.see<SeenNotes>(
      who,
      `agendaItem(id: "${item}") { ownNote { ${note} } sharedNote { ${note} lock { own until organization { id } } } }`,
    );
  }

  /** A meeting that is over, with a shared note on its first item. */
  async held(): Promise<{ meeting: Noun; item: string }> {
    const { meeting, item } = await this.shared(["Lägesrunda", "Övriga frågor"]);
    await this.save("social", item, "Gruppen gick igenom läget.", { shared: true });
    const { id, version } = meeting;
    return { meeting: await this.#town.do("operativeChair", "endMeeting", { id, version }), item };
  }

  draft(who: Who, meetingId: string, form = "NOTES"): Promise<Noun> {
    return this.#town.do(who, "draftMinutes", { meetingId, form });
  }

  /** Written by the coordinator, of social services. */
  async drafted(): Promise<Noun> {
    return this.draft("coordinator", (await this.held()).meeting.id);
  }

  async forComments(): Promise<Noun> {
    const { id, version } = await this.drafted();
    return this.#town.do("coordinator", "shareMinutes", { id, version });
  }

  /** Someone's seat in the operative group. */
  async seat(who: Person): Promise<string> {
    const [row] = await this.#town.sql<{ id: string }>(
      `select s.id from seat s join user_account u on u.id = s.user_id join membership m on m.id = s.membership_id
        where u.email = ? and m.forum_id = ?`,
      [people[who], this.#town.forums.operative],
    );
    return row?.id ?? "";
  }

  /** Shared, with the school's representative to adjust them. */
  async toSign(): Promise<Noun> {
    const { id, version } = await this.forComments();
    const seatIds = [await this.seat("representative")];
    return this.#town.do("coordinator", "chooseAdjusters", { id, version, seatIds });
  }

  async sign(who: Who, id: string): Promise<Noun> {
    return this.#town.do(who, "signMinutes", { id, version: await this.#town.versionOf(id) });
  }

  async adopted(): Promise<Noun> {
    const { id } = await this.toSign();
    await this.sign("operativeChair", id);
    return this.sign("representative", id);
  }

  /** Minutes and what they tell of where all that was shared lay before the registrars had a scope. */
  async putBackInRoom(minutesId: string, meetingId: string): Promise<void> {
    const places = {
      minutes: `id = '${minutesId}'`,
      minutes_item: `minutes_id = '${minutesId}'`,
      meeting: `id = '${meetingId}'`,
      agenda_item: `meeting_id = '${meetingId}'`,
      attendance: `meeting_id = '${meetingId}'`,
      decision: `meeting_id = '${meetingId}'`,
      position: `decision_id in (select id from decision where meeting_id = '${meetingId}')`,
    };
    for (const [table, where] of Object.entries(places)) {
      await this.#town.sql(
        `update ${table} set scope_id = (select room_scope_id from forum where id = ?) where ${where}`,
        [this.#town.forums.operative],
      );
    }
  }

  /** What the migration does with it. */
  async moveShared(): Promise<void> {
    await this.#town.sql(moveSharedSql);
  }

  see(who: Who, id: string): Promise<SeenMinutes> {
    return this.#town.see<SeenMinutes>(who, `minutes(id: "${id}") { ${shown} }`);
  }
}
