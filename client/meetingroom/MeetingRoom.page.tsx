import "./meetingroom.texts.ts";
import "./meetingroom.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MeetingRoomDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Room } from "./Room.tsx";
import type { Meeting } from "./room.types.ts";
import { useMeetingName } from "./useMeetingName.ts";

const route = getRouteApi("/moten/$id/pagar");

/** A meeting while it goes on: everyone sees the same item at the same moment. */
export function MeetingRoomPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(MeetingRoomDocument, { variables: { id } });
  // While a part that a live change brought is fetched, the room stays as it was.
  const shown = data ?? (previousData?.meeting.id === id ? previousData : undefined);
  if (!shown) {
    return (
      <>
        <PageHeading title={t("meetingroom.live")} />
        {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
      </>
    );
  }
  const { meeting } = shown;
  const hasBegun = meeting.status === "IN_SESSION" || meeting.status === "HELD";
  return hasBegun ? <Room key={id} meeting={meeting} /> : <NotBegun meeting={meeting} />;
}

function NotBegun({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const name = useMeetingName()(meeting);
  const isCancelled = meeting.status === "CANCELLED";
  return (
    <>
      <PageHeading title={name} tab={t("meetingroom.tab", { name })} />
      <EmptyState
        title={t(isCancelled ? "meetingroom.cancelled" : "meetingroom.notBegun.title")}
        action={<LinkButton href={`/moten/${meeting.id}`}>{t("meetingroom.notBegun.toMeeting")}</LinkButton>}
      >
        {isCancelled ? meeting.cancelReason : t("meetingroom.notBegun.text")}
      </EmptyState>
    </>
  );
}
