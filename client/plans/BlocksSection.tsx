import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { WholeActivity } from "./plan.types.ts";

type Block = WholeActivity["blocks"][number];

/** What stands, or has stood, in the way; the latest first. */
export function BlocksSection({ activity: { blocks } }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  if (blocks.length === 0) return null;
  return (
    <Section title={t("plans.block.heading")}>
      <ul className="plan-list">
        {blocks.toReversed().map((block) => (
          <li key={block.id}>
            <BlockItem block={block} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function BlockItem({ block }: { block: Block }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization, reason, since, liftedOn, raisedTo, raisedOn, raisedItem } = block;
  return (
    <>
      <p className="plan-line">
        <Status tone={liftedOn === null ? "warn" : "neutral"} look="plain">
          {liftedOn === null
            ? t("plans.block.since", { day: format.day(since) })
            : t("plans.block.lifted", { from: format.day(since), to: format.day(liftedOn) })}
        </Status>
        {organization && <span>{t("plans.block.by", { party: organization.name })}</span>}
      </p>
      <p className="plan-text">{reason}</p>
      {raisedTo && raisedOn && (
        <p className="plan-line plan-quiet">
          {t("plans.block.raised", { day: format.day(raisedOn) })}
          <TextLink href={`/forum/${raisedTo.id}`}>{raisedTo.name}</TextLink>
          {raisedItem && <span>{t(`domain.agendaItemStatus.${raisedItem.status}`)}</span>}
        </p>
      )}
    </>
  );
}
