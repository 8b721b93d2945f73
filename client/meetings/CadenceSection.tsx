import type { ErrorLike } from "@apollo/client";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { CadenceText } from "./CadenceText.tsx";
import type { OwnForum, Standing } from "./meeting.types.ts";
import type { MeetingDraft } from "./meetingValues.ts";

const CadenceDialog = lazy(async () => ({ default: (await import("./CadenceDialog.tsx")).CadenceDialog }));

/** How the viewer's forums keep their cadence, and days to propose. */
export function CadenceSection({
  query: { data, error, refetch },
  forums,
  onPropose,
}: {
  query: { data: unknown; error?: ErrorLike | undefined; refetch: () => Promise<unknown> };
  forums: readonly OwnForum[];
  onPropose: (draft: MeetingDraft) => void;
}) {
  const { t } = useTranslation();
  if (data && forums.length === 0) return null;
  return (
    <Section title={t("meetings.cadence.title")}>
      {data ? (
        <ul className="cadences" aria-label={t("meetings.cadence.own")}>
          {forums.map((forum) => (
            <OwnCadence key={forum.id} forum={forum} onPropose={onPropose} />
          ))}
        </ul>
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={4} />
      )}
    </Section>
  );
}

function OwnCadence({ forum, onPropose }: { forum: OwnForum; onPropose: (draft: MeetingDraft) => void }) {
  const { t } = useTranslation();
  const [isSetting, setSetting] = useState(false);
  const { cadenceStatus, meetingActions, maySetCadence } = forum;
  const mayPlan = meetingActions.includes("plan");
  return (
    <li className="cadence">
      <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
      {cadenceStatus.length === 0 && <p className="meetings-quiet">{t("meetings.cadence.none")}</p>}
      {cadenceStatus.map((standing) => (
        <OneStanding
          key={`${standing.rule.id} ${standing.from}`}
          standing={standing}
          onPropose={mayPlan ? (day) => onPropose({ forumId: forum.id, day }) : null}
        />
      ))}
      {maySetCadence && (
        <ButtonRow>
          <Button size="small" kind="quiet" onPress={() => setSetting(true)}>
            {t(cadenceStatus.length === 0 ? "meetings.cadence.set" : "meetings.cadence.change")}
            <span className="visually-hidden"> {forum.name}</span>
          </Button>
        </ButtonRow>
      )}
      {isSetting && (
        <Suspense>
          <CadenceDialog forum={forum} onClose={() => setSetting(false)} />
        </Suspense>
      )}
    </li>
  );
}

function OneStanding({
  standing,
  onPropose,
}: {
  standing: Standing;
  onPropose: ((day: string) => void) | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { partial, from, to, required, proposedDays } = standing;
  return (
    <>
      <p>
        <CadenceText standing={standing} />
      </p>
      {partial && (
        <p className="meetings-quiet">
          {t("meetings.cadence.partial", { from: format.day(from), to: format.day(to), required })}
        </p>
      )}
      {onPropose && proposedDays.length > 0 && (
        <fieldset className="cadence-days">
          <legend>{t("meetings.cadence.proposed")}</legend>
          <ButtonRow>
            {proposedDays.map((day) => (
              <Button
                key={day}
                size="small"
                aria-label={t("meetings.cadence.planOn", { day: format.day(day) })}
                onPress={() => onPropose(day)}
              >
                {format.day(day)}
              </Button>
            ))}
          </ButtonRow>
          <p className="meetings-quiet">{t("meetings.cadence.proposedHelp")}</p>
        </fieldset>
      )}
    </>
  );
}
