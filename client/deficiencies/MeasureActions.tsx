import { useTranslation } from "react-i18next";
import {
  type ActivityAction,
  type ActivityStep,
  MoveActivityDocument,
} from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { ActionGroup } from "./ActionGroup.tsx";
import type { Measure } from "./deficiency.types.ts";
import { StepButton } from "./StepButton.tsx";
import { TextActionPanel } from "./TextActionPanel.tsx";
import { usePanel } from "./usePanel.ts";

/** The steps of a measure; what else may be done with it, is done in the plan's pages. */
const steps: readonly string[] = ["start", "finish", "block", "unblock", "cancel", "checkEffect"];
const isStep = (action: ActivityAction): action is ActivityStep => steps.includes(action);

type PanelAct = Extract<ActivityStep, "block" | "cancel" | "checkEffect">;
const needsText = (action: ActivityStep): action is PanelAct =>
  action === "block" || action === "cancel" || action === "checkEffect";

/** What the viewer may do with a measure now. */
export function MeasureActions({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const { open, toggle, ground, land, close, done, wasUsed } = usePanel<PanelAct>();
  const { id, version } = measure;
  const allowedActions = measure.allowedActions.filter(isStep);
  if (allowedActions.length === 0 && !wasUsed) return null;
  const label = t("deficiencies.act.measure", { title: measure.title });
  return (
    <ActionGroup
      label={label}
      ground={ground}
      buttons={allowedActions.map((action) =>
        needsText(action) ? (
          <Button key={action} size="small" aria-expanded={open === action} onPress={() => toggle(action)}>
            {t(`domain.activityAction.${action}`)}
          </Button>
        ) : (
          <StepButton
            key={action}
            document={MoveActivityDocument}
            input={{ id, version, action }}
            verb={t(`domain.activityAction.${action}`)}
            size="small"
            done={t(`deficiencies.measureDone.${action}`)}
            onDone={land}
          />
        ),
      )}
    >
      {open && (
        <TextActionPanel
          key={open}
          document={MoveActivityDocument}
          name="reason"
          toInput={(reason) => ({ id, version, action: open, reason })}
          title={t(`domain.activityAction.${open}`)}
          verb={t(`domain.activityAction.${open}`)}
          label={t(`deficiencies.measureReason.${open}`)}
          rows={2}
          isGone={!allowedActions.includes(open)}
          onClose={close}
          onDone={() => done(t(`deficiencies.measureDone.${open}`))}
        />
      )}
    </ActionGroup>
  );
}
