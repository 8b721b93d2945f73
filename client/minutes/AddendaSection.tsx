import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddMinutesAddendumDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import type { Minutes } from "./minutes.types.ts";

/** What was added after adoption: the only way in which adopted minutes grow. Nothing before. */
export function AddendaSection({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { status, addenda, allowedActions } = minutes;
  if (status !== "ADOPTED") return null;
  return (
    <div className={addenda.length === 0 ? "minutes-beside" : undefined}>
      <Section
        title={t("minutes.addenda")}
        aside={
          allowedActions.includes("addAddendum") && (
            <Button size="small" onPress={() => setOpen(true)}>
              {t("minutes.addendum")}
            </Button>
          )
        }
      >
        {addenda.length === 0 ? (
          <p className="minutes-quiet">{t("minutes.addendaNone")}</p>
        ) : (
          <ul className="minutes-list">
            {addenda.map(({ id, text, addedAt, organization }) => (
              <li key={id}>
                <p className="minutes-quiet">
                  {format.day(addedAt)}, {organization.name}
                </p>
                <p className="minutes-text">{text}</p>
              </li>
            ))}
          </ul>
        )}
        {isOpen && <AddendumDialog minutes={minutes} onClose={() => setOpen(false)} />}
      </Section>
    </div>
  );
}

function AddendumDialog({ minutes: { id, version }, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={AddMinutesAddendumDocument}
      name="text"
      toInput={(text) => ({ id, version, text })}
      title={t("minutes.addendum")}
      verb={t("minutes.addendumVerb")}
      label={t("minutes.addendumText")}
      hint={t("minutes.addendumHint")}
      rows={5}
      done={t("minutes.added")}
      onClose={onClose}
    />
  );
}
