import { useTranslation } from "react-i18next";
import type { RoomTaskFragment } from "../../schema/generated/graphql.ts";
import { Deadline } from "../ui/Status.tsx";

/** What is to be done after the item, by whom and when. */
export function TasksSection({ tasks }: { tasks: readonly RoomTaskFragment[] }) {
  const { t } = useTranslation();
  if (tasks.length === 0) return null;
  return (
    <div className="room-part">
      <header className="room-part-head">
        <h3>{t("meetingroom.task.title")}</h3>
      </header>
      <ul className="room-lines">
        {tasks.map(({ id, title, due, responsibleOrganization: owner }) => (
          <li key={id}>
            <span>{title}</span>
            <span className="room-quiet">{owner.shortName ?? owner.name}</span>
            <Deadline due={due} />
          </li>
        ))}
      </ul>
    </div>
  );
}
