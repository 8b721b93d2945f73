import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type DecisionDetailFragment,
  type GivenPosition,
  GivePositionDocument,
  type GivePositionInput,
  type GivePositionMutation,
} from "../../schema/generated/graphql.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { chosen, limits, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useViewer } from "../session/useSession.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";
import { Section } from "../ui/Section.tsx";
import { notify } from "../ui/Toast.tsx";

const given = [
  "AGREE",
  "AGREE_SUBJECT_TO_ANCHORING",
  "RESERVATION",
  "DISAGREE",
] as const satisfies readonly GivenPosition[];

const schema = z
  .object({ position: chosen<GivenPosition>(), reason: optionalText(limits.text) })
  .check(
    z.refine(
      ({ position, reason }) =>
        (position !== "RESERVATION" && position !== "DISAGREE") || reason.trim() !== "",
      { error: "missing", path: ["reason"] },
    ),
  );
type Values = z.infer<typeof schema>;

/** One's own organization's position, given or changed while the decision is proposed (R1). */
export function PositionForm({ decision }: { decision: DecisionDetailFragment }) {
  const { t } = useTranslation();
  const { organization, seats } = useViewer();
  const own = decision.positions.find((one) => one.organization.id === organization?.id);
  const mayOnlyRecommend = seats
    .filter(({ forum }) => forum.id === decision.forum.id)
    .every(({ mandate }) => mandate !== "DECIDE");
  const { form, submit, isPending, refusal } = useActionForm<Values, GivePositionMutation, GivePositionInput>(
    {
      document: GivePositionDocument,
      schema,
      defaults: {
        position: given.find((kind) => kind === own?.position) ?? null,
        reason: own?.reason ?? "",
      },
      toInput: ({ position, reason }) => ({
        decisionId: decision.id,
        position: position ?? "AGREE",
        reason: reason.trim() === "" ? null : reason,
        ...(own && { version: own.version }),
      }),
      onDone: () => notify(t("decisions.say.done")),
    },
  );
  const title = t(own ? "decisions.say.change" : "decisions.say.title");
  return (
    <Section title={title}>
      <p>{t("decisions.say.lead", { organization: organization?.name ?? "" })}</p>
      <Form label={title} onSubmit={submit}>
        <RadioField
          control={form.control}
          name="position"
          label={t("decisions.say.position")}
          hint={mayOnlyRecommend ? t("decisions.say.recommends") : undefined}
          options={given.map((id) => ({
            id,
            label: t(`domain.positionKind.${id}`),
            detail: t(`decisions.say.detail.${id}`),
          }))}
          isRequired
        />
        <GuardedField
          control={form.control}
          name="reason"
          label={t("decisions.say.reason")}
          hint={t("decisions.say.reasonHint")}
          rows={3}
          limit={limits.text}
        />
        <RefusalNote refusal={refusal} />
        <ButtonRow>
          <Button type="submit" kind="primary" isPending={isPending}>
            {t("decisions.say.verb")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
