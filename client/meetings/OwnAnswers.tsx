import { useId } from "react";
import { useTranslation } from "react-i18next";
import { AnswerInvitationDocument, type InvitationResponse } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Answer, Meeting } from "./meeting.types.ts";

const choices = [
  ["ACCEPTED", "yes"],
  ["TENTATIVE", "maybe"],
  ["DECLINED", "no"],
] as const satisfies readonly (readonly [InvitationResponse, string])[];

/** Yes, maybe or no for the viewer's own organization, where the hub says that it may answer. */
export function OwnAnswers({ meeting }: { meeting: Meeting }) {
  return meeting.attendance
    .filter(({ allowedActions }) => allowedActions.includes("answer"))
    .map((answer) => <OwnAnswer key={answer.id} answer={answer} />);
}

function OwnAnswer({ answer: { id, version, response, organization } }: { answer: Answer }) {
  const { t } = useTranslation();
  const label = useId();
  const { run, isPending, refusal } = useAction(AnswerInvitationDocument);
  const say = async (chosen: InvitationResponse) => {
    if (chosen === response) return;
    const sent = await run({ id, version, response: chosen });
    if (sent && "data" in sent) notify(t("meetings.attendance.answered"));
  };
  return (
    <fieldset className="own-answer" aria-labelledby={label}>
      <p id={label}>
        <strong>{t("meetings.attendance.own")}</strong>{" "}
        <span className="meetings-quiet">
          {t("meetings.attendance.ownFor", { organization: organization.name })}
        </span>
      </p>
      <div className="button-row">
        {choices.map(([choice, word]) => (
          <Button
            key={choice}
            aria-pressed={choice === response}
            kind={choice === response ? "primary" : "secondary"}
            isPending={isPending}
            onPress={() => void say(choice)}
          >
            {t(`meetings.attendance.${word}`)}
          </Button>
        ))}
      </div>
      <RefusalNote refusal={refusal} />
    </fieldset>
  );
}
