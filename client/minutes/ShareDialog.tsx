import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { MinutesReadersDocument, ShareMinutesDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Loading } from "../ui/Loading.tsx";
import type { Minutes } from "./minutes.types.ts";
import { StepDialog } from "./StepDialog.tsx";

/** Says who will have the minutes, and that it cannot be taken back, before they are shared (R27). */
export function ShareDialog({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data, error, refetch } = useQuery(MinutesReadersDocument, {
    variables: { forumId: minutes.forum.id },
  });
  const readers = (data?.forum.memberships ?? [])
    .filter(({ status }) => status === "ACTIVE")
    .map(({ organization }) => organization)
    .sort((a, b) => compare(a.name, b.name));
  return (
    <StepDialog
      title={t("minutes.shareTitle")}
      verb={t("minutes.share")}
      done={t("minutes.shared")}
      document={ShareMinutesDocument}
      minutes={minutes}
      onClose={onClose}
    >
      <p>{t("minutes.shareWho")}</p>
      {data ? (
        <ul className="minutes-readers">
          {readers.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={4} />
      )}
      <p>{t("minutes.shareFinal")}</p>
    </StepDialog>
  );
}
