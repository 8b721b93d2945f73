import "./deficiencies.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  AcknowledgeDeficiencyDocument,
  type DeficiencyAction,
  StartHandlingDocument,
} from "../../schema/generated/graphql.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import type { Matter } from "./deficiency.types.ts";
import { MatterPanel, type PanelAct } from "./MatterPanel.tsx";
import { ladderAbove } from "./parties.ts";
import { StepButton } from "./StepButton.tsx";
import { usePanel } from "./usePanel.ts";

/** The order of the buttons; the first that is allowed is the page's primary act. */
const order: readonly DeficiencyAction[] = [
  "report",
  "giveVerdict",
  "acknowledge",
  "startHandling",
  "reply",
  "giveFeedback",
  "decideMeasures",
  "escalate",
  "askRepresentative",
  "proposeTransfer",
  "close",
  "withdraw",
];

/** What the viewer may do with the matter now: exactly what the hub says. */
export function ActionBar({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const { open, setOpen, ground, close, done } = usePanel<PanelAct>();
  const actions = order.filter((action) => matter.allowedActions.includes(action));
  if (actions.length === 0 && open === null) return null;
  const input = { id: matter.id, version: matter.version };
  const kindOf = (action: DeficiencyAction) => (action === actions[0] && open === null ? "primary" : "secondary");

  const buttonFor = (action: DeficiencyAction): ReactNode => {
    const kind = kindOf(action);
    const verb = t(`domain.deficiencyAction.${action}`);
    if (action === "acknowledge" || action === "startHandling") {
      return (
        <StepButton
          key={action}
          document={action === "acknowledge" ? AcknowledgeDeficiencyDocument : StartHandlingDocument}
          input={input}
          verb={verb}
          kind={kind}
          done={t(`deficiencies.done.${action}`)}
          onDone={() => ground.current?.focus()}
        />
      );
    }
    if (action === "report" || action === "edit") {
      return (
        <LinkButton key={action} href={`/brister/ny?draft=${matter.id}`} kind={kind}>
          {t("deficiencies.act.goOn")}
        </LinkButton>
      );
    }
    const [nearest] = ladderAbove(matter);
    return (
      <Button
        key={action}
        kind={kind}
        aria-expanded={open === action}
        onPress={() => (open === action ? close() : setOpen(action))}
      >
        {action === "escalate" && nearest ? t("deficiencies.act.raiseTo", { forum: nearest.name }) : verb}
      </Button>
    );
  };

  return (
    <div className="actions" ref={ground} tabIndex={-1} role="group" aria-label={t("deficiencies.act.label")}>
      <div className="button-row">{actions.map(buttonFor)}</div>
      {open && (
        <MatterPanel
          key={open}
          act={open}
          matter={matter}
          isGone={!matter.allowedActions.includes(open)}
          onClose={close}
          onDone={() => done(t(`deficiencies.done.${open}`))}
        />
      )}
    </div>
  );
}
