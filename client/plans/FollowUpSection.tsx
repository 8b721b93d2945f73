import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { FollowUpActivityDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline } from "../ui/Status.tsx";
import { notify } from "../ui/Toast.tsx";
import type { WholeActivity } from "./plan.types.ts";

type Point = WholeActivity["followUpPoints"][number];

/** When it is followed up: the waits until it is finished, then the days, with what was found. */
export function FollowUpSection({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const { followUpPoints, followUpAfterDays, allowedActions } = activity;
  const point = followUpPoints.find(({ id }) => id === open);
  if (followUpPoints.length === 0 && followUpAfterDays.length === 0) return null;
  return (
    <Section title={t("plans.followUp.heading")}>
      {followUpPoints.length === 0 && (
        <p>{t("plans.followUp.planned", { days: followUpAfterDays.join(", ") })}</p>
      )}
      <ul className="plan-list">
        {followUpPoints.map(({ id, dueOn, doneOn, text, organization }) => (
          <li key={id}>
            <p className="plan-line">
              {doneOn === null ? (
                <Deadline due={dueOn} />
              ) : (
                <span>
                  {t("plans.followUp.doneOn", { day: format.day(doneOn) })}
                  {organization && `, ${organization.name}`}
                </span>
              )}
              {doneOn === null && allowedActions.includes("followUp") && (
                <Button
                  size="small"
                  onPress={() => setOpen(id)}
                  aria-label={t("plans.followUp.actOn", { day: format.day(dueOn) })}
                >
                  {t("domain.activityAction.followUp")}
                </Button>
              )}
            </p>
            {text && <p className="plan-text">{text}</p>}
          </li>
        ))}
      </ul>
      {point && <FollowUpDialog point={point} onClose={() => setOpen(null)} />}
    </Section>
  );
}

const schema = z.object({ text: requiredText(limits.text) });

function FollowUpDialog({ point: { id, version, dueOn }, onClose }: { point: Point; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const action = useActionForm({
    document: FollowUpActivityDocument,
    schema,
    defaults: { text: "" },
    toInput: ({ text }) => ({ id, version, text }),
    onDone: () => {
      notify(t("plans.followUp.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("plans.followUp.title", { day: format.day(dueOn) })}
      verb={t("plans.followUp.verb")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={action.form.control}
        name="text"
        label={t("plans.followUp.text")}
        rows={4}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}
