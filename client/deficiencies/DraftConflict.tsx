import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Matter } from "./deficiency.types.ts";
import type { ReportValues } from "./reportValues.ts";

interface DraftConflictProps {
  mine: ReportValues;
  /** The draft as it is saved now. */
  saved: Matter;
  onKeepMine: () => void;
  onTakeSaved: () => void;
}

/** Somebody has saved the same draft meanwhile: both texts, and a choice. Nothing is lost until it is made. */
export function DraftConflict({ mine, saved, onKeepMine, onTakeSaved }: DraftConflictProps) {
  const { t } = useTranslation();
  if (saved.status !== "DRAFT") {
    return (
      <div className="refusal" role="alert">
        <p>
          {t("deficiencies.conflict.sent")}{" "}
          <TextLink href={`/brister/${saved.id}`}>{saved.number ?? saved.title}</TextLink>
        </p>
      </div>
    );
  }
  const texts = [
    { label: t("deficiencies.report.title"), mine: mine.title, saved: saved.title },
    { label: t("deficiencies.report.description"), mine: mine.description, saved: saved.description },
  ].filter((text) => text.mine !== text.saved);
  return (
    <section className="action-panel" role="alert" aria-label={t("deficiencies.conflict.title")}>
      <h3>{t("deficiencies.conflict.title")}</h3>
      <p>{t(texts.length > 0 ? "deficiencies.conflict.texts" : "deficiencies.conflict.choices")}</p>
      {texts.map((text) => (
        <div key={text.label} className="conflict">
          <div>
            <h4>{t("deficiencies.conflict.mine", { field: text.label })}</h4>
            <p className="prose">{text.mine}</p>
          </div>
          <div>
            <h4>{t("deficiencies.conflict.saved", { field: text.label })}</h4>
            <p className="prose">{text.saved}</p>
          </div>
        </div>
      ))}
      <ButtonRow>
        <Button onPress={onTakeSaved}>{t("deficiencies.conflict.takeSaved")}</Button>
        <Button onPress={onKeepMine}>{t("deficiencies.conflict.keepMine")}</Button>
      </ButtonRow>
    </section>
  );
}
