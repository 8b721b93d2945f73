import { useQuery } from "@apollo/client/react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { MyForumsDocument, type MyForumsQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";

type OwnSeat = MyForumsQuery["viewer"]["seats"][number];

/** The forums where the viewer has a seat, with their numbers. */
export function MyForums() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MyForumsDocument);
  return (
    <Section
      title={t("overview.myForums")}
      aside={<TextLink href="/forum">{t("overview.allForums")}</TextLink>}
    >
      {data ? (
        data.viewer.seats.length === 0 ? (
          <EmptyState title={t("overview.noForumsTitle")}>{t("overview.noForumsText")}</EmptyState>
        ) : (
          <ul className="waiting">
            {data.viewer.seats.map((seat) => (
              <ForumRow key={seat.id} seat={seat} />
            ))}
          </ul>
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
    </Section>
  );
}

function ForumRow({ seat: { id, role, takenOver, forum } }: { seat: OwnSeat }) {
  const { t } = useTranslation();
  const { tally } = forum;
  return (
    <li>
      <Link className="my-forum" href={`/forum/${forum.id}`}>
        <span className="my-forum-name">{forum.name}</span>
        <span className="waiting-place">
          {t(`domain.forumLevel.${forum.level}`)}, {t(`domain.seatRole.${role}`).toLocaleLowerCase()}
        </span>
        {tally && (
          <span className="my-forum-tally">
            <span>{t("overview.open", { count: tally.open })}</span>
            {tally.overdue > 0 && (
              <Status tone="danger" look="plain">
                {t("overview.overdue", { count: tally.overdue })}
              </Status>
            )}
          </span>
        )}
      </Link>
      {takenOver && (
        <p className="my-forum-new">
          <TextLink
            href={`/forum/${forum.id}/overlamning/${id}`}
            aria-label={t("overview.takenOverFor", { forum: forum.name })}
          >
            {t("overview.takenOver")}
          </TextLink>
        </p>
      )}
    </li>
  );
}
