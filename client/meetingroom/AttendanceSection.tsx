import { useTranslation } from "react-i18next";
import { type Presence, SetPresenceDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { svMeetingLabels } from "../text/sv.domain.meetings.ts";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { Status } from "../ui/Status.tsx";
import type { Tone } from "../ui/tone.icon.tsx";
import type { Attendance } from "./room.types.ts";

const presences = Object.keys(svMeetingLabels.presence) as Presence[];

const tones: Record<Presence, Tone> = {
  UNKNOWN: "neutral",
  PRESENT: "ok",
  DEPUTY_PRESENT: "ok",
  ABSENT: "info",
};

const isThere = ({ presence }: Attendance): boolean =>
  presence === "PRESENT" || presence === "DEPUTY_PRESENT";

/** Which organizations are there, as the chair notes it. */
export function AttendanceSection({ attendance }: { attendance: readonly Attendance[] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const sorted = attendance.toSorted((a, b) => compare(a.organization.name, b.organization.name));
  return (
    <div className="room-attendance">
      <Section
        title={t("meetingroom.attendance.title")}
        aside={
          <span className="room-quiet">
            {t("meetingroom.attendance.summary", {
              present: attendance.filter(isThere).length,
              all: attendance.length,
            })}
          </span>
        }
      >
        <ul className="room-presences" aria-label={t("meetingroom.attendance.label")}>
          {sorted.map((one) => (
            <li key={one.id}>
              {one.allowedActions.includes("setPresence") ? <SetPresence one={one} /> : <Shown one={one} />}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Shown({ one: { organization, presence } }: { one: Attendance }) {
  const { t } = useTranslation();
  return (
    <span className="room-presence">
      <span>{organization.name}</span>
      <Status tone={tones[presence]} look="plain">
        {t(`domain.presence.${presence}`)}
      </Status>
    </span>
  );
}

function SetPresence({ one: { id, version, organization, presence } }: { one: Attendance }) {
  const { t } = useTranslation();
  const { run, refusal } = useAction(SetPresenceDocument);
  return (
    <>
      <Select
        label={organization.name}
        layout="inline"
        options={presences.map((one) => ({ id: one, label: t(`domain.presence.${one}`) }))}
        value={presence}
        onChange={(chosen) => chosen !== null && void run({ id, version, presence: chosen as Presence })}
      />
      <RefusalNote refusal={refusal} />
    </>
  );
}
