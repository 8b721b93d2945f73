import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { stockholmDate } from "../kit/dates.ts";
import type { Block, PrintedDocument } from "../platform/document.ts";
import { Minutes } from "./minutes.entity.ts";
import { recordOf, standingOf } from "./minutes.record.ts";
import { minutesTexts } from "./minutes.texts.ts";
import type {
  MinutesRecord,
  MinutesStanding,
  RecordedDecision,
  RecordedItem,
} from "./minutesRecord.rules.ts";

type Language = "sv" | "en";

/** The minutes as a document to read, as the viewer sees them; NOT_FOUND for those that the viewer may not see. */
export async function printedMinutes(
  op: Operation,
  id: string,
  language: Language,
): Promise<{ name: string; document: PrintedDocument }> {
  authorize(standingRoles(op.viewer), "minutes.read");
  const minutes = await op.load.visible(Minutes, id);
  const [record, standing] = await Promise.all([recordOf(op, minutes), standingOf(op, minutes)]);
  const day = stockholmDate(new Date(record.meeting.startsAt));
  const form = minutesTexts[language].form[record.form];
  return { name: `${form} ${record.forum} ${day}`, document: minutesDocument(record, standing, language) };
}

/** What minutes say, in the order in which they are read. */
export function minutesDocument(
  record: MinutesRecord,
  standing: MinutesStanding,
  language: Language,
): PrintedDocument {
  const words = new Words(language);
  const { texts } = words;
  const { meeting } = record;
  return {
    title: `${texts.form[record.form]}, ${record.forum}, ${words.day(meeting.startsAt)}`,
    language,
    author: record.forum,
    mark: standing.status === "ADOPTED" ? null : texts.draft,
    blocks: [
      labelled(texts.forum, record.forum),
      labelled(texts.meeting, meeting.title ?? texts.kind[meeting.kind] ?? meeting.kind),
      labelled(texts.time, words.span(meeting.startsAt, meeting.endedAt)),
      ...(meeting.place ? [labelled(texts.place, meeting.place)] : []),
      ...words.attendance(record),
      ...record.items.flatMap((item) => words.item(item)),
      ...words.adjustment(standing),
      ...words.addenda(standing),
    ],
  };
}

const labelled = (label: string, text: string): Block => ({ kind: "labelled", label, text });
const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, text });
const table = (head: readonly string[], rows: readonly string[][]): Block[] =>
  rows.length === 0 ? [] : [{ kind: "table", head, rows }];

const locales = { sv: "sv-SE", en: "en-GB" } as const;
const timeZone = "Europe/Stockholm";

/** The parts of minutes in one language. */
class Words {
  readonly texts: (typeof minutesTexts)[Language];
  readonly #locale: string;

  constructor(language: Language) {
    this.texts = minutesTexts[language];
    this.#locale = locales[language];
  }

  /** A moment's day in Stockholm, or a day as it is. */
  day(moment: string): string {
    return new Date(moment).toLocaleDateString(this.#locale, { dateStyle: "long", timeZone });
  }

  span(from: string, to: string | null): string {
    const clock = (moment: string): string =>
      new Date(moment).toLocaleTimeString(this.#locale, { timeStyle: "short", timeZone });
    return `${this.day(from)} ${clock(from)}${to === null ? "" : `–${clock(to)}`}`;
  }

  attendance({ attendance }: MinutesRecord): Block[] {
    const { texts } = this;
    if (attendance.length === 0) return [];
    return [
      heading(2, texts.attendance),
      ...table(
        texts.attendanceHead,
        attendance.map(({ organization, kind, presence }) => [
          organization,
          texts.membership[kind] ?? kind,
          texts.presence[presence] ?? presence,
        ]),
      ),
    ];
  }

  item(item: RecordedItem): Block[] {
    const { texts } = this;
    const { number, title, text, carriedOver, decisions, tasks } = item;
    const rows = tasks.map((task) => [task.title, task.organization, this.day(task.due)]);
    return [
      heading(2, number === null ? title : `§ ${number} ${title}`),
      ...(isBlank(text) ? [] : [{ kind: "text", text } as const]),
      ...(carriedOver ? [{ kind: "text", text: texts.carriedOver } as const] : []),
      ...decisions.flatMap((decision) => this.decision(decision)),
      ...(rows.length === 0 ? [] : [heading(3, texts.tasks), ...table(texts.taskHead, rows)]),
    ];
  }

  decision(decision: RecordedDecision): Block[] {
    const { texts } = this;
    const { number, text, outcome, childImpact, childImpactNotApplicable: why, reviewOn } = decision;
    const impact = childImpact ?? (why === null ? null : `${texts.notApplicable} ${why}`);
    return [
      heading(3, `${texts.outcome[outcome]}${number === null ? "" : ` § ${number}`}`),
      { kind: "text", text },
      ...(impact === null ? [] : [labelled(texts.childImpact, impact)]),
      ...(reviewOn === null ? [] : [labelled(texts.reviewOn, this.day(reviewOn))]),
      ...table(
        texts.positionHead,
        decision.positions.map(({ organization, position, reason }) => [
          organization,
          texts.position[position] ?? position,
          reason ?? "",
        ]),
      ),
    ];
  }

  adjustment({ signatures, adoptedAt }: MinutesStanding): Block[] {
    const { texts } = this;
    if (signatures.length === 0) return [];
    return [
      heading(2, texts.adjustment),
      ...table(
        texts.adjustmentHead,
        signatures.map(({ organization, asChair, signedAt }) => [
          organization,
          asChair ? texts.chair : texts.adjuster,
          signedAt === null ? texts.notSigned : this.day(signedAt),
        ]),
      ),
      ...(adoptedAt === null ? [] : [labelled(texts.adopted, this.day(adoptedAt))]),
    ];
  }

  addenda({ addenda }: MinutesStanding): Block[] {
    if (addenda.length === 0) return [];
    return [
      heading(2, this.texts.addenda),
      ...addenda.map(({ organization, addedAt, text }) =>
        labelled(`${this.day(addedAt)}, ${organization}:`, text),
      ),
    ];
  }
}
