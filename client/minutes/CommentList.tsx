import { useFormat } from "../text/useFormat.ts";
import type { Comment } from "./minutes.types.ts";

/** Comments, the oldest first, each under its organization's name; nothing when there are none. */
export function CommentList({
  comments,
  label,
  arrived,
}: {
  comments: readonly Comment[];
  label: string;
  /** Those that have come while the page was open. */
  arrived: ReadonlySet<string>;
}) {
  const format = useFormat();
  if (comments.length === 0) return null;
  return (
    <ul className="minutes-comments" aria-label={label}>
      {comments.map(({ id, text, createdAt, organization }) => (
        <li key={id} className="arrival" data-new={arrived.has(id) || null}>
          <p className="minutes-quiet">
            {organization.name}, {format.dateTime(createdAt)}
          </p>
          <p className="minutes-text">{text}</p>
        </li>
      ))}
    </ul>
  );
}
