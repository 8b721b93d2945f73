import { useQuery } from "@apollo/client/react";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AddAgendaItemDocument,
  AgendaSuggestionsDocument,
  type AgendaSuggestionsQuery,
} from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline } from "../ui/Status.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Meeting } from "./meeting.types.ts";
import { useItemLists } from "./useItemSteps.ts";

/** Shown at first. */
const fewest = 4;

type Suggestion = AgendaSuggestionsQuery["agendaSuggestions"][number];

/** What the hub thinks should be taken up; what waits in the backlog already stands there. */
export function Suggestions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { data, error } = useQuery(AgendaSuggestionsDocument, { variables: { meetingId: meeting.id } });
  if (error && !data) return null;
  if (!data) {
    return (
      <Section title={t("meetings.waiting.suggestions")}>
        <Loading lines={3 * fewest} />
      </Section>
    );
  }
  const fresh = data.agendaSuggestions.filter(({ agendaItem }) => agendaItem === null);
  return (
    <Section title={t("meetings.waiting.suggestions")}>
      {fresh.length === 0 ? (
        <p className="meetings-quiet">{t("meetings.waiting.suggestionsEmpty")}</p>
      ) : (
        <ul className="waiting-items">
          {(isWhole ? fresh : fresh.slice(0, fewest)).map((suggestion) => (
            <SuggestionRow key={suggestion.id} suggestion={suggestion} meeting={meeting} />
          ))}
        </ul>
      )}
      {!isWhole && fresh.length > fewest && (
        <p>
          <Button size="small" kind="quiet" onPress={() => setWhole(true)}>
            {t("meetings.waiting.allSuggestions", { count: fresh.length })}
          </Button>
        </p>
      )}
    </Section>
  );
}

function SuggestionRow({ suggestion, meeting }: { suggestion: Suggestion; meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refetch = useItemLists();
  const { run, isPending, refusal } = useAction(AddAgendaItemDocument);
  const { kind, title, itemKind, since, due, subjectType, subjectId } = suggestion;
  const take = async () => {
    const input = { forumId: meeting.forum.id, meetingId: meeting.id };
    const answer = await run({ ...input, title, kind: itemKind, subjectType, subjectId });
    if (!answer || !("data" in answer)) return;
    notify(t("meetings.waiting.taken"));
    refetch();
  };
  return (
    <li className="waiting-item">
      <p className="agenda-title">{title}</p>
      <p className="agenda-about">
        <span>{t(`domain.suggestionKind.${kind}`)}</span>
        <span>{t("meetings.waiting.since", { day: format.day(since) })}</span>
        {due && <Deadline due={due} />}
      </p>
      <div>
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden />}
          aria-label={t("meetings.waiting.takeLong", { title })}
          isPending={isPending}
          onPress={() => void take()}
        >
          {t("meetings.waiting.take")}
        </Button>
      </div>
      <RefusalNote refusal={refusal} />
    </li>
  );
}
