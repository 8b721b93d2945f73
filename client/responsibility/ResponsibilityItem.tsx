import { useTranslation } from "react-i18next";
import type { ResponsibilityAction } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { Dispute } from "./Dispute.tsx";
import { type Item, responsibilityTone } from "./responsibilityValues.ts";

/** One responsibility: what, who does what, whether it is agreed, and what the viewer may do with it. */
export function ResponsibilityItem({
  item,
  mayReport,
  onAct,
}: {
  item: Item;
  mayReport: boolean;
  onAct: (action: ResponsibilityAction) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { what, status, agreedOn, withdrawnOn, parts, allowedActions } = item;
  return (
    <article className="responsibility" data-status={status}>
      <header className="responsibility-head">
        <h3>{what}</h3>
        <span className="responsibility-standing">
          <Status tone={responsibilityTone[status]}>{t(`responsibility.status.${status}`)}</Status>
          {status === "AGREED" && (
            <span className="responsibility-quiet">
              {t("responsibility.agreedOn", { day: format.day(agreedOn) })}
            </span>
          )}
          {withdrawnOn && (
            <span className="responsibility-quiet">
              {t("responsibility.removedOn", { day: format.day(withdrawnOn) })}
            </span>
          )}
        </span>
      </header>
      <dl className="responsibility-parts">
        {parts.map(({ id, organization, part }) => (
          <div key={id}>
            <dt>
              <SectorMark sector={organization.sector} />
              {organization.name}
            </dt>
            <dd>{part}</dd>
          </div>
        ))}
      </dl>
      <Dispute item={item} mayReport={mayReport} />
      {allowedActions.length > 0 && (
        <ButtonRow>
          {allowedActions.map((action) => (
            <Button
              key={action}
              size="small"
              aria-label={t("responsibility.actOn", { act: t(`responsibility.acts.${action}`), what })}
              onPress={() => onAct(action)}
            >
              {t(`responsibility.acts.${action}`)}
            </Button>
          ))}
        </ButtonRow>
      )}
    </article>
  );
}
