import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TakeDecisionDocument, UpdateDecisionDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Status } from "../ui/Status.tsx";
import { notify } from "../ui/Toast.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionStanding } from "./DecisionStanding.tsx";
import { decisionInput } from "./decisionValues.ts";
import { PositionTable } from "./PositionTable.tsx";
import type { Decision } from "./room.types.ts";
import { decisionTone } from "./tones.ts";

/** One decision: what, for children, the parties' positions, and what is missing before it can be taken. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { run, isPending, refusal } = useAction(TakeDecisionDocument);
  const { id, version, number, text, status, allowedActions, standing } = decision;
  const take = async () => {
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    const isTaken = answer.data.takeDecision.status !== "NOT_TAKEN";
    notify(t(isTaken ? "meetingroom.decision.taken" : "meetingroom.decision.notTaken"));
  };
  return (
    <article className="room-decision">
      <header className="room-part-head">
        <h4>
          {t("meetingroom.outcome.decision")} {number}
        </h4>
        <Status tone={decisionTone[status]}>{t(`domain.decisionStatus.${status}`)}</Status>
      </header>
      {isEditing ? (
        <DecisionForm
          label={t("meetingroom.decision.editTitle")}
          hint={t("meetingroom.decision.editHint")}
          verb={t("meetingroom.decision.save")}
          document={UpdateDecisionDocument}
          start={decision}
          toInput={(values) => ({ id, version, ...decisionInput(values) })}
          onDone={() => {
            setEditing(false);
            notify(t("meetingroom.decision.saved"));
          }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <DecisionText text={text} decision={decision} />
      )}
      <PositionTable decision={decision} />
      {standing && <DecisionStanding standing={standing} />}
      <ButtonRow>
        {allowedActions.includes("take") && standing?.possible && (
          <Button kind="primary" isPending={isPending} onPress={() => void take()}>
            {t("meetingroom.decision.take")}
          </Button>
        )}
        {allowedActions.includes("update") && !isEditing && (
          <Button onPress={() => setEditing(true)}>{t("meetingroom.decision.edit")}</Button>
        )}
      </ButtonRow>
      <RefusalNote refusal={refusal} />
    </article>
  );
}

function DecisionText({ text, decision }: { text: string; decision: Decision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { childImpact, childImpactNotApplicable, reviewOn, late } = decision;
  return (
    <>
      <p className="room-prose room-decision-text">{text}</p>
      {childImpact && (
        <p className="room-prose">{t("meetingroom.decision.forChildren", { text: childImpact })}</p>
      )}
      {childImpactNotApplicable && (
        <p className="room-prose">
          {t("meetingroom.decision.notApplicable", { text: childImpactNotApplicable })}
        </p>
      )}
      {reviewOn && (
        <p className="room-quiet">{t("meetingroom.decision.review", { day: format.day(reviewOn) })}</p>
      )}
      {late && <p className="room-quiet">{t("meetingroom.decision.late")}</p>}
    </>
  );
}
