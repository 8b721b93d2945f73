import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";

interface NoteConflictProps {
  mine: string;
  theirs: string;
  onChoice: (choice: "mine" | "theirs" | "both") => void;
}

/** Two have written at once: both texts beside one another, and the choice. It takes no focus from who types. */
export function NoteConflict({ mine, theirs, onChoice }: NoteConflictProps) {
  const { t } = useTranslation();
  const id = useId();
  const texts = [
    { label: t("meetingroom.conflict.mine"), text: mine },
    { label: t("meetingroom.conflict.theirs"), text: theirs },
  ];
  return (
    <section className="note-conflict" aria-labelledby={id}>
      <div role="alert">
        <h4 id={id}>{t("meetingroom.conflict.title")}</h4>
        <p>{t("meetingroom.conflict.text")}</p>
      </div>
      <div className="note-conflict-texts">
        {texts.map(({ label, text }) => (
          <div key={label}>
            <h5>{label}</h5>
            <p className="room-prose">{text || t("meetingroom.conflict.empty")}</p>
          </div>
        ))}
      </div>
      <ButtonRow>
        <Button onPress={() => onChoice("both")}>{t("meetingroom.conflict.both")}</Button>
        <Button onPress={() => onChoice("mine")}>{t("meetingroom.conflict.keepMine")}</Button>
        <Button onPress={() => onChoice("theirs")}>{t("meetingroom.conflict.takeTheirs")}</Button>
      </ButtonRow>
    </section>
  );
}
