import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";

/** Somebody has saved the same text meanwhile: both, and a choice. Nothing is lost until it is made. */
export function TextConflict({
  mine,
  saved,
  onKeepMine,
  onTakeSaved,
}: {
  mine: string;
  saved: string;
  onKeepMine: () => void;
  onTakeSaved: () => void;
}) {
  const { t } = useTranslation();
  const title = t("minutes.conflict.title");
  return (
    <section className="minutes-conflict" role="alert" aria-label={title}>
      <h3>{title}</h3>
      <p>{t("minutes.conflict.lead")}</p>
      <div className="minutes-conflict-texts">
        <div>
          <h4>{t("minutes.conflict.mine")}</h4>
          <p className="minutes-text">{mine}</p>
        </div>
        <div>
          <h4>{t("minutes.conflict.saved")}</h4>
          <p className="minutes-text">{saved}</p>
        </div>
      </div>
      <ButtonRow>
        <Button onPress={onTakeSaved}>{t("minutes.conflict.takeSaved")}</Button>
        <Button onPress={onKeepMine}>{t("minutes.conflict.keepMine")}</Button>
      </ButtonRow>
    </section>
  );
}
