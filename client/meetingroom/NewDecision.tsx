import type { TypedDocumentNode } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ProposeDecisionDocument,
  type ProposeDecisionInput,
  RecordDecisionDocument,
} from "../../schema/generated/graphql.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { notify } from "../ui/Toast.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { decisionInput } from "./decisionValues.ts";

type How = "record" | "propose";
type Document = TypedDocumentNode<object, { input: ProposeDecisionInput }>;

const documents: Record<How, Document> = { record: RecordDecisionDocument, propose: ProposeDecisionDocument };

/** A decision that the meeting has taken, or one that the parties are to take a position on. */
export function NewDecision({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [how, setHow] = useState<How>("record");
  const isRecord = how === "record";
  return (
    <DecisionForm
      label={t("meetingroom.decision.new")}
      verb={t(isRecord ? "meetingroom.decision.recordVerb" : "meetingroom.decision.proposeVerb")}
      document={documents[how]}
      start={null}
      isTaken={isRecord}
      toInput={(values) => ({ agendaItemId: itemId, ...decisionInput(values) })}
      onDone={() => {
        notify(t(isRecord ? "meetingroom.decision.recorded" : "meetingroom.decision.proposed"));
        onClose();
      }}
      onClose={onClose}
    >
      <RadioGroup
        label={t("meetingroom.decision.how")}
        value={how}
        onChange={(chosen) => setHow(chosen as How)}
        options={(["record", "propose"] as const).map((id) => ({
          id,
          label: t(`meetingroom.decision.${id}`),
          detail: t(`meetingroom.decision.${id}Detail`),
        }))}
      />
    </DecisionForm>
  );
}
