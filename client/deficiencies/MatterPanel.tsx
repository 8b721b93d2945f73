import { useTranslation } from "react-i18next";
import {
  AskRepresentativeDocument,
  CloseDeficiencyDocument,
  type DeficiencyAction,
  EscalateDocument,
  ReplyToDeficiencyDocument,
  WithdrawDeficiencyDocument,
} from "../../schema/generated/graphql.ts";
import type { PanelFrame } from "./ActionPanel.tsx";
import type { Matter } from "./deficiency.types.ts";
import { FeedbackPanel } from "./FeedbackPanel.tsx";
import { MeasuresPanel } from "./MeasuresPanel.tsx";
import { ladderAbove } from "./parties.ts";
import { QuestionPanel } from "./QuestionPanel.tsx";
import { TextActionPanel } from "./TextActionPanel.tsx";
import { TransferForm } from "./TransferForm.tsx";
import { VerdictPanel } from "./VerdictPanel.tsx";

/** The acts that need something written or chosen. */
export type PanelAct = Exclude<DeficiencyAction, "acknowledge" | "startHandling" | "report" | "edit">;

interface MatterPanelProps extends PanelFrame {
  act: PanelAct;
  matter: Matter;
  onDone: () => void;
}

/** The form that belongs to an act on a matter. */
export function MatterPanel({ act, matter, ...frame }: MatterPanelProps) {
  const { t } = useTranslation();
  const { id, version } = matter;
  const verb = t(`domain.deficiencyAction.${act}`);
  switch (act) {
    case "escalate":
      return (
        <QuestionPanel
          {...frame}
          document={EscalateDocument}
          subject={matter}
          title={verb}
          ladder={ladderAbove(matter)}
        />
      );
    case "giveFeedback":
      return <FeedbackPanel {...frame} matter={matter} />;
    case "giveVerdict":
      return <VerdictPanel {...frame} matter={matter} />;
    case "decideMeasures":
      return <MeasuresPanel {...frame} matter={matter} />;
    case "proposeTransfer":
      return <TransferForm {...frame} matter={matter} />;
    case "reply":
      return (
        <TextActionPanel
          {...frame}
          document={ReplyToDeficiencyDocument}
          name="text"
          toInput={(text) => ({ id, text })}
          title={verb}
          verb={verb}
          label={t("deficiencies.reply.label")}
          hint={t("deficiencies.reply.hint")}
          rows={5}
        />
      );
    case "askRepresentative":
      return (
        <TextActionPanel
          {...frame}
          document={AskRepresentativeDocument}
          name="reason"
          toInput={(reason) => ({ id, reason })}
          title={verb}
          verb={verb}
          label={t("deficiencies.ask.label")}
          hint={t("deficiencies.ask.hint")}
        />
      );
    case "close":
      return (
        <TextActionPanel
          {...frame}
          document={CloseDeficiencyDocument}
          name="reason"
          toInput={(reason) => ({ id, version, reason })}
          title={verb}
          verb={verb}
          kind="danger"
          label={t("deficiencies.close.label")}
          hint={t("deficiencies.close.hint")}
        />
      );
    case "withdraw":
      return (
        <TextActionPanel
          {...frame}
          document={WithdrawDeficiencyDocument}
          name="reason"
          toInput={(reason) => ({ id, version, reason })}
          title={verb}
          verb={verb}
          kind="danger"
          label={t("deficiencies.withdraw.label")}
          hint={t("deficiencies.withdraw.hint")}
        />
      );
  }
}
