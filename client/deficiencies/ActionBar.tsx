import "./deficiencies.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  AcknowledgeDeficiencyDocument,
  type DeficiencyAction,
  StartHandlingDocument,
} from "../../schema/generated/graphql.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { ActionGroup } from "./ActionGroup.tsx";
import type { Matter } from "./deficiency.types.ts";
import { MatterPanel, type PanelAct } from "./MatterPanel.tsx";
import { ladderAbove } from "./parties.ts";
import { StepButton } from "./StepButton.tsx";
import { usePanel } from "./usePanel.ts";

/** The order of the buttons. */
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

/** What the matter waits for: the first of these is the page's primary act. */
const awaitedActs: readonly DeficiencyAction[] = [
  "report",
  "giveVerdict",
  "acknowledge",
  "startHandling",
  "reply",
  "giveFeedback",
];

/** What the viewer may do with the matter now: exactly what the hub says. */
export function ActionBar({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const { open, toggle, ground, land, close, done, wasUsed } = usePanel<PanelAct>();
  const actions = order.filter((action) => matter.allowedActions.includes(action));
  if (actions.length === 0 && !wasUsed) return null;
  const input = { id: matter.id, version: matter.version };
  const kindOf = (action: DeficiencyAction) =>
    action === actions[0] && awaitedActs.includes(action) && open === null ? "primary" : "secondary";

  const buttonFor = (action: DeficiencyAction): ReactNode => {
    const kind = kindOf(action);
    const verb = t(`domain.deficiencyAction.${action}`);
    if (action === "acknowledge") {
      const done = t("deficiencies.done.acknowledge");
      return (
        <StepButton
          key={action}
          document={AcknowledgeDeficiencyDocument}
          {...{ input, verb, kind, done }}
          onDone={land}
        />
      );
    }
    if (action === "startHandling") {
      const done = t("deficiencies.done.startHandling");
      return (
        <StepButton
          key={action}
          document={StartHandlingDocument}
          {...{ input, verb, kind, done }}
          onDone={land}
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
      <Button key={action} kind={kind} aria-expanded={open === action} onPress={() => toggle(action)}>
        {action === "escalate" && nearest ? t("deficiencies.act.raiseTo", { forum: nearest.name }) : verb}
      </Button>
    );
  };

  return (
    <ActionGroup label={t("deficiencies.act.label")} ground={ground} buttons={actions.map(buttonFor)}>
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
    </ActionGroup>
  );
}
