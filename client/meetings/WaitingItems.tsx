import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { AgendaBacklogDocument, ForumMeetingsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import type { Meeting } from "./meeting.types.ts";
import { Suggestions } from "./Suggestions.tsx";
import { WaitingItem } from "./WaitingItem.tsx";

const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));
const pageSize = 25;
const open: readonly Meeting["status"][] = ["DRAFT", "SUMMONED", "IN_SESSION"];

/** What could come on the agenda: proposals to the meeting, what the hub suggests, and what waits in the forum. */
export function WaitingItems({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { proposals, status, allowedActions } = meeting;
  const mayAdd = allowedActions.includes("addItem");
  if (!open.includes(status)) return null;
  return (
    <div className="meeting-side">
      {proposals.length > 0 && (
        <Section title={t("meetings.waiting.proposals")}>
          <ul className="waiting-items">
            {proposals.map((item) => (
              <WaitingItem key={item.id} item={item} meetingId={mayAdd ? meeting.id : null} />
            ))}
          </ul>
        </Section>
      )}
      {mayAdd && <Suggestions meeting={meeting} />}
      <Backlog meeting={meeting} mayAdd={mayAdd} />
    </div>
  );
}

function Backlog({ meeting, mayAdd }: { meeting: Meeting; mayAdd: boolean }) {
  const { t } = useTranslation();
  const forumId = meeting.forum.id;
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(AgendaBacklogDocument, {
    variables: { forumId, first: pageSize },
  });
  const { data: forum } = useQuery(ForumMeetingsDocument, { variables: { id: forumId } });
  const actions = forum?.forum.meetingActions ?? [];
  const act = actions.includes("addItem") ? "add" : actions.includes("proposeItem") ? "propose" : null;
  const shown = data?.agendaBacklog;
  return (
    <Section title={t("meetings.waiting.backlog")}>
      {shown ? (
        shown.edges.length === 0 ? (
          <p className="meetings-quiet">{t("meetings.waiting.backlogEmpty")}</p>
        ) : (
          <ul className="waiting-items">
            {shown.edges.map(({ node }) => (
              <WaitingItem key={node.id} item={node} meetingId={mayAdd ? meeting.id : null} />
            ))}
          </ul>
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
      <ShowMore page={shown?.pageInfo} size="small" onMore={(after) => fetchMore({ variables: { after } })} />
      {act && (
        <p>
          <Button size="small" kind="quiet" onPress={() => setAdding(true)}>
            {t(act === "add" ? "meetings.waiting.addLater" : "meetings.waiting.proposeLater")}
          </Button>
        </p>
      )}
      {isAdding && act && (
        <Suspense>
          <ItemDialog act={act} place={{ forumId, meetingId: null }} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Section>
  );
}
