import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { type ActivityStep, ReportActivityStatusDocument } from "../../schema/generated/graphql.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Form } from "../ui/Form.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { notify } from "../ui/Toast.tsx";
import type { WholeActivity } from "./plan.types.ts";
import { activityTone } from "./tones.ts";

/** How it has gone, the latest first, and a word more from the owner. What is said is never changed. */
export function ReportsSection({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { statusReports, allowedActions } = activity;
  return (
    <Section title={t("plans.reports.heading")}>
      {allowedActions.includes("report") && <ReportForm key={activity.status} activity={activity} />}
      {statusReports.length === 0 ? (
        <p className="plan-quiet">{t("plans.reports.none")}</p>
      ) : (
        <ul className="plan-list">
          {statusReports.toReversed().map(({ id, text, at, organization, statusAfter }) => (
            <li key={id}>
              <p className="plan-line plan-quiet">
                <time dateTime={at}>{format.dateTime(at)}</time>
                <span>{organization.name}</span>
                <Status tone={activityTone[statusAfter]} look="plain">
                  {t(`domain.activityStatus.${statusAfter}`)}
                </Status>
              </p>
              <p className="plan-text">{text}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const schema = z.object({ text: requiredText(limits.text), action: z.string() });
const asItIs = "asItIs";

/** The step that may go with a report, if the hub allows one. */
const stepOf = ({ allowedActions }: WholeActivity): ActivityStep | null =>
  allowedActions.includes("start") ? "start" : allowedActions.includes("finish") ? "finish" : null;

function ReportForm({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const { id, version } = activity;
  const step = stepOf(activity);
  const action = useActionForm({
    document: ReportActivityStatusDocument,
    schema,
    defaults: { text: "", action: asItIs },
    toInput: (values) => ({ id, version, text: values.text, action: values.action === asItIs ? null : step }),
    onDone: () => {
      notify(t("plans.reports.done"));
      action.form.reset();
    },
  });
  const { control } = action.form;
  return (
    <Form label={t("plans.reports.add")} onSubmit={action.submit}>
      <GuardedField
        control={control}
        name="text"
        label={t("plans.reports.text")}
        hint={t("plans.reports.hint")}
        rows={3}
        limit={limits.text}
        isRequired
      />
      {step && (
        <RadioField
          control={control}
          name="action"
          label={t("plans.reports.state")}
          options={[
            { id: asItIs, label: t("plans.reports.asItIs") },
            { id: step, label: t(`plans.reports.${step === "start" ? "start" : "finish"}`) },
          ]}
        />
      )}
      <RefusalNote refusal={action.refusal} />
      <p>
        <Button type="submit" isPending={action.isPending}>
          {t("plans.reports.add")}
        </Button>
      </p>
    </Form>
  );
}
