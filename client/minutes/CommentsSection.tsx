import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section.tsx";
import { CommentButton } from "./CommentButton.tsx";
import { CommentList } from "./CommentList.tsx";
import type { Minutes } from "./minutes.types.ts";

/** Comments on the minutes as a whole, and the way to make one; those on an item stand under it. */
export function CommentsSection({ minutes, arrived }: { minutes: Minutes; arrived: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const { id, comments, allowedActions } = minutes;
  const mayComment = allowedActions.includes("comment");
  const onWhole = comments.filter(({ agendaItem }) => agendaItem === null);
  if (onWhole.length === 0 && !mayComment) return null;
  const title = t("minutes.comments");
  return (
    <div className="minutes-beside">
      <Section title={title} aside={mayComment && <CommentButton minutesId={id} about={null} />}>
        {onWhole.length === 0 && (
          <p className="minutes-quiet">
            {t(comments.length === 0 ? "minutes.commentsNone" : "minutes.commentsOnItems")}
          </p>
        )}
        <CommentList comments={onWhole} label={title} arrived={arrived} />
      </Section>
    </div>
  );
}
