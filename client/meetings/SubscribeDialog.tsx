import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import {
  CalendarFeedsDocument,
  type CalendarFeedsQuery,
  CreateCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Loading } from "../ui/Loading.tsx";
import { TextField } from "../ui/TextField.tsx";
import { notify } from "../ui/Toast.tsx";

/** Addresses that a calendar subscribes to: made, copied and revoked. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(CalendarFeedsDocument);
  const create = useAction(CreateCalendarFeedDocument);
  const make = async () => {
    const answer = await create.run({});
    if (!answer || !("data" in answer)) return;
    notify(t("meetings.subscribe.created"));
    await refetch();
  };
  return (
    <Dialog
      title={t("meetings.subscribe.title")}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" isPending={create.isPending} onPress={() => void make()}>
          {t("meetings.subscribe.create")}
        </Button>
      }
    >
      <div className="subscribe">
        <p>{t("meetings.subscribe.text")}</p>
        {data ? (
          data.calendarFeeds.length === 0 ? (
            <p className="meetings-quiet">{t("meetings.subscribe.none")}</p>
          ) : (
            data.calendarFeeds.map((feed) => <Feed key={feed.id} feed={feed} onRevoked={refetch} />)
          )
        ) : error ? (
          <QueryProblem error={error} onRetry={refetch} />
        ) : (
          <Loading lines={2} />
        )}
        <RefusalNote refusal={create.refusal} />
      </div>
    </Dialog>
  );
}

function Feed({
  feed,
  onRevoked,
}: {
  feed: CalendarFeedsQuery["calendarFeeds"][number];
  onRevoked: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, isPending, refusal } = useAction(RevokeCalendarFeedDocument);
  const address = new URL(feed.path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      notify(t("meetings.subscribe.copied"));
    } catch {
      notify(t("meetings.subscribe.notCopied"), { tone: "warn" });
    }
  };
  const revoke = async () => {
    const answer = await run({ id: feed.id, version: feed.version });
    if (!answer || !("data" in answer)) return;
    notify(t("meetings.subscribe.revoked"));
    await onRevoked();
  };
  return (
    <div className="feed">
      <TextField
        label={t("meetings.subscribe.address", { day: format.day(feed.createdAt) })}
        value={address}
        isReadOnly
      />
      <ButtonRow>
        <Button size="small" onPress={() => void copy()}>
          {t("meetings.subscribe.copy")}
        </Button>
        <Button size="small" kind="danger" isPending={isPending} onPress={() => void revoke()}>
          {t("meetings.subscribe.revoke")}
        </Button>
      </ButtonRow>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
