import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { CommentButton } from "./CommentButton.tsx";
import { CommentList } from "./CommentList.tsx";
import { ItemEditor } from "./ItemEditor.tsx";
import type { Minutes, MinutesItem } from "./minutes.types.ts";
import { TaskTable } from "./TaskTable.tsx";

interface ItemSectionProps {
  item: MinutesItem;
  minutes: Minutes;
  decided: ReactNode;
  /** Comments that have come while the page was open. */
  arrived: ReadonlySet<string>;
}

/** What the minutes say of one agenda item, with what was decided and handed out, and the comments on it. */
export function ItemSection({ item, minutes, decided, arrived }: ItemSectionProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { id, number, title, status, tasks } = item.agendaItem;
  const name = number === null ? title : t("minutes.item", { number, title });
  const { allowedActions, adjusters } = minutes;
  const comments = minutes.comments.filter(({ agendaItem }) => agendaItem?.id === id);
  return (
    <Section
      title={name}
      aside={
        <span className="minutes-item-acts">
          {allowedActions.includes("edit") && !isEditing && (
            <Button
              size="small"
              aria-label={t("minutes.editItem", { item: name })}
              icon={<Pencil size={14} aria-hidden />}
              onPress={() => setEditing(true)}
            >
              {t("minutes.edit")}
            </Button>
          )}
          {allowedActions.includes("comment") && (
            <CommentButton minutesId={minutes.id} about={{ id, name }} />
          )}
        </span>
      }
    >
      {/* One who writes keeps the text, also when the minutes are adopted meanwhile. */}
      {isEditing ? (
        <ItemEditor
          item={item}
          name={name}
          isSigned={adjusters.some(({ signedAt }) => signedAt !== null)}
          onClose={() => setEditing(false)}
        />
      ) : item.text.trim() === "" ? (
        <p className="minutes-quiet">{t("minutes.noText")}</p>
      ) : (
        <p className="minutes-text">{item.text}</p>
      )}
      {status === "CARRIED_OVER" && <p>{t("minutes.carriedOver")}</p>}
      {decided}
      <TaskTable tasks={tasks} itemName={name} />
      <CommentList comments={comments} label={t("minutes.commentsOf", { item: name })} arrived={arrived} />
    </Section>
  );
}
