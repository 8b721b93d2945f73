import { useTranslation } from "react-i18next";
import { excerpt } from "../text/excerpt.ts";
import { localeOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { carryOutHref, type Proposal, proposalTone } from "./proposalValues.ts";

/** What may be done with a proposal in a window of its own. */
export const proposalActs = ["edit", "withdraw", "markDone", "decline"] as const;
export type ProposalAct = (typeof proposalActs)[number];

const longestName = 60;

/** One proposal: what, why, how it stands, the answer, and what the viewer may do with it. */
export function ProposalItem({ proposal, onAct }: { proposal: Proposal; onAct: (act: ProposalAct) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, text, wishedFrom, status, createdAt, allowedActions, otherForums } = proposal;
  const names = new Intl.ListFormat(localeOf(format.language)).format(otherForums.map(({ name }) => name));
  const mayAnswer = allowedActions.includes("answer");
  const acts = proposalActs.filter((act) =>
    act === "edit" || act === "withdraw" ? allowedActions.includes(act) : mayAnswer,
  );
  return (
    <article className="proposal">
      <header className="proposal-head">
        <h3>{t(`proposals.kind.${kind}`)}</h3>
        <Status tone={proposalTone[status]}>{t(`proposals.status.${status}`)}</Status>
        <span className="reorganization-quiet">
          {t("proposals.proposedOn", { day: format.day(createdAt) })}
        </span>
      </header>
      <p className="proposal-text">{text}</p>
      {(otherForums.length > 0 || wishedFrom) && (
        <p>
          {otherForums.length > 0 && t("proposals.with", { forums: names })}{" "}
          {wishedFrom && t("proposals.wishedFrom", { day: format.day(wishedFrom) })}
        </p>
      )}
      <Answer proposal={proposal} />
      {acts.length > 0 && (
        <ButtonRow>
          {mayAnswer && (
            <LinkButton size="small" href={carryOutHref(proposal)}>
              {t("proposals.acts.carryOut")}
              <span className="visually-hidden">{excerpt(text, longestName)}</span>
            </LinkButton>
          )}
          {acts.map((act) => (
            <Button
              key={act}
              size="small"
              aria-label={t("proposals.actOn", {
                act: t(`proposals.acts.${act}`),
                what: excerpt(text, longestName),
              })}
              onPress={() => onAct(act)}
            >
              {t(`proposals.acts.${act}`)}
            </Button>
          ))}
        </ButtonRow>
      )}
    </article>
  );
}

function Answer({ proposal: { answer, answeredOn, resultingForum } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!answeredOn) return null;
  return (
    <div className="reorganization-note">
      <p className="reorganization-quiet">{t("proposals.answered", { day: format.day(answeredOn) })}</p>
      {answer && <p className="proposal-text">{answer}</p>}
      {resultingForum && (
        <p>
          {t("proposals.became")}{" "}
          <TextLink href={`/forum/${resultingForum.id}`}>{resultingForum.name}</TextLink>
        </p>
      )}
    </div>
  );
}
