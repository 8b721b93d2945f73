import { useTranslation } from "react-i18next";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Timeline, type TimelineEvent } from "../ui/Timeline.tsx";
import type { Version } from "./agreement.types.ts";

/** What has happened to the version and what is awaited, oldest first. */
export function VersionHistory({ version, imported }: { version: Version; imported: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, createdAt, decidedOn, sentOn, inForceOn, endedOn, terminatesOn, validFrom, validTo } =
    version;
  const isOut = status === "OUT_FOR_APPROVAL";
  const done = (id: string, at: string | null, what: string): TimelineEvent[] =>
    at === null ? [] : [{ id, at, what, state: "done" }];
  const awaited = (id: string, what: string): TimelineEvent[] => [{ id, what, state: "pending" }];
  const dayOfEvent = ({ at }: TimelineEvent) => (at === undefined ? "9999" : dayOf(at));
  const events = [
    // Of an imported one that is the day of the import.
    ...done("created", imported ? null : dayOf(createdAt), t("agreements.history.created")),
    ...done("decided", decidedOn, t("agreements.history.decided")),
    ...done("sent", sentOn, t("agreements.history.sent")),
    ...version.parties.flatMap(({ organization: { id, name: party }, approvedOn }) =>
      done(`approved ${id}`, approvedOn, t("agreements.history.approved", { party })),
    ),
    ...done("inForce", inForceOn, t("agreements.history.inForce")),
    ...(status === "SUPERSEDED" || status === "EXPIRED" || status === "TERMINATED"
      ? done("ended", endedOn, t(`agreements.history.ended.${status}`))
      : []),
  ].sort((a, b) => dayOfEvent(a).localeCompare(dayOfEvent(b)));
  const ahead = [
    ...(isOut
      ? version.parties
          .filter(({ approvedOn }) => approvedOn === null)
          .flatMap(({ organization: { id, name: party } }) =>
            awaited(`awaits ${id}`, t("agreements.history.awaits", { party })),
          )
      : []),
    ...(isOut && validFrom !== null && validFrom > dayOf(now())
      ? awaited("start", t("agreements.history.willStart", { day: format.day(validFrom) }))
      : []),
    ...(status === "IN_FORCE" && terminatesOn !== null
      ? awaited("terminates", t("agreements.history.terminates", { day: format.day(terminatesOn) }))
      : status === "IN_FORCE" && validTo !== null
        ? awaited("ends", t("agreements.history.ends", { day: format.day(validTo) }))
        : []),
  ];
  // Of an imported one nothing may be known.
  if (events.length + ahead.length === 0) return null;
  return (
    <div className="agreement-history">
      <Section title={t("agreements.history.heading")}>
        <Timeline label={t("agreements.history.heading")} events={[...events, ...ahead]} />
      </Section>
    </div>
  );
}
