import { useTranslation } from "react-i18next";
import {
  AcceptEscalationDocument,
  AnswerEscalationDocument,
  ConveyAnswerDocument,
  type EscalationAction,
  ReturnEscalationDocument,
  SendOnEscalationDocument,
  WithdrawEscalationDocument,
} from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { ActionGroup } from "./ActionGroup.tsx";
import type { PanelFrame } from "./ActionPanel.tsx";
import type { ForumRef } from "./deficiency.types.ts";
import { QuestionPanel } from "./QuestionPanel.tsx";
import { StepButton } from "./StepButton.tsx";
import { TextActionPanel } from "./TextActionPanel.tsx";
import { usePanel } from "./usePanel.ts";

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly fromForum: ForumRef;
  readonly toForum: ForumRef;
  readonly allowedActions: readonly EscalationAction[];
}

interface EscalationActionsProps {
  question: Asked;
  /** Above the forum asked, nearest first. */
  ladder: readonly ForumRef[];
  /** On the question's own page its first act is the page's primary one. */
  isMain?: boolean;
}

const order: readonly EscalationAction[] = ["accept", "answer", "convey", "sendOn", "return", "withdraw"];
type PanelAct = Exclude<EscalationAction, "accept">;

/** What the viewer may do with a question now. */
export function EscalationActions({ question, ladder, isMain = false }: EscalationActionsProps) {
  const { t } = useTranslation();
  const { open, toggle, ground, land, close, done, wasUsed } = usePanel<PanelAct>();
  const actions = order.filter((action) => question.allowedActions.includes(action));
  if (actions.length === 0 && !wasUsed) return null;
  const size = isMain ? "normal" : "small";
  const [nearest] = ladder;
  return (
    <ActionGroup
      label={t("deficiencies.act.question")}
      ground={ground}
      buttons={actions.map((action) => {
        const kind = isMain && action === actions[0] && open === null ? "primary" : "secondary";
        const verb = t(`domain.escalationAction.${action}`);
        if (action === "accept") {
          return (
            <StepButton
              key={action}
              document={AcceptEscalationDocument}
              input={{ id: question.id, version: question.version }}
              verb={verb}
              kind={kind}
              size={size}
              done={t("deficiencies.questionDone.accept")}
              onDone={land}
            />
          );
        }
        return (
          <Button
            key={action}
            kind={kind}
            size={size}
            aria-expanded={open === action}
            onPress={() => toggle(action)}
          >
            {action === "sendOn" && nearest ? t("deficiencies.act.sendOnTo", { forum: nearest.name }) : verb}
          </Button>
        );
      })}
    >
      {open && (
        <AskedPanel
          key={open}
          act={open}
          question={question}
          ladder={ladder}
          isGone={!question.allowedActions.includes(open)}
          onClose={close}
          onDone={() => done(t(`deficiencies.questionDone.${open}`))}
        />
      )}
    </ActionGroup>
  );
}

interface AskedPanelProps extends PanelFrame {
  act: PanelAct;
  question: Asked;
  ladder: readonly ForumRef[];
  onDone: () => void;
}

function AskedPanel({ act, question, ladder, ...frame }: AskedPanelProps) {
  const { t } = useTranslation();
  const { id, version } = question;
  const verb = t(`domain.escalationAction.${act}`);
  const words = { ...frame, title: verb, verb };
  switch (act) {
    case "sendOn":
      return (
        <QuestionPanel
          {...frame}
          document={SendOnEscalationDocument}
          subject={question}
          title={verb}
          ladder={ladder}
        />
      );
    case "answer":
      return (
        <TextActionPanel
          {...words}
          document={AnswerEscalationDocument}
          name="answer"
          toInput={(answer) => ({ id, version, answer })}
          label={t("deficiencies.answer.label", { forum: question.fromForum.name })}
          hint={t("deficiencies.answer.hint")}
          rows={5}
        />
      );
    case "convey":
      return (
        <TextActionPanel
          {...words}
          document={ConveyAnswerDocument}
          name="text"
          isOptional
          toInput={(text) => ({ id, version, text: text.trim() === "" ? null : text })}
          label={t("deficiencies.convey.label")}
          hint={t("deficiencies.convey.hint")}
          rows={3}
        />
      );
    case "return":
      return (
        <TextActionPanel
          {...words}
          document={ReturnEscalationDocument}
          name="reason"
          toInput={(reason) => ({ id, version, reason })}
          label={t("deficiencies.return.label")}
          hint={t("deficiencies.return.hint")}
        />
      );
    case "withdraw":
      return (
        <TextActionPanel
          {...words}
          document={WithdrawEscalationDocument}
          name="reason"
          toInput={(reason) => ({ id, version, reason })}
          label={t("deficiencies.withdrawQuestion.label")}
        />
      );
  }
}
