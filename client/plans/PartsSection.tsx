import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  AddSubItemDocument,
  RemoveSubItemDocument,
  SetSubItemDocument,
  type SubItemStatus,
} from "../../schema/generated/graphql.ts";
import { GuardedField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useAction } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Button } from "../ui/Button.tsx";
import { Form } from "../ui/Form.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { Status } from "../ui/Status.tsx";
import type { WholeActivity } from "./plan.types.ts";
import { subItemTone } from "./tones.ts";

type Part = WholeActivity["subItems"][number];

const statuses = ["TODO", "IN_PROGRESS", "DONE"] as const satisfies readonly SubItemStatus[];

/** The parts, each with a state of its own: what is half done is seen. */
export function PartsSection({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const { subItems, allowedActions } = activity;
  const mayDivide = allowedActions.includes("divide");
  if (subItems.length === 0 && !mayDivide) return null;
  const done = subItems.filter(({ status }) => status === "DONE").length;
  return (
    <Section
      title={t("plans.parts.heading")}
      aside={
        subItems.length > 0 && (
          <span className="plan-quiet">{t("plans.parts.done", { done, count: subItems.length })}</span>
        )
      }
    >
      {subItems.length > 0 && (
        <ul className="plan-parts">
          {subItems.map((part) => (
            <li key={part.id} className="plan-part">
              <PartRow part={part} mayDivide={mayDivide} />
            </li>
          ))}
        </ul>
      )}
      {mayDivide && <AddPart activityId={activity.id} />}
    </Section>
  );
}

function PartRow({ part: { id, version, title, status }, mayDivide }: { part: Part; mayDivide: boolean }) {
  const { t } = useTranslation();
  const setting = useAction(SetSubItemDocument);
  const removal = useAction(RemoveSubItemDocument);
  return (
    <>
      <span className="plan-part-title">{title}</span>
      {mayDivide ? (
        <>
          <Select
            layout="inline"
            label={t("plans.parts.statusOf", { title })}
            value={status}
            onChange={(chosen) => {
              const next = statuses.find((one) => one === chosen);
              if (next && next !== status) void setting.run({ id, version, status: next });
            }}
            options={statuses.map((one) => ({ id: one, label: t(`domain.subItemStatus.${one}`) }))}
          />
          <Button
            kind="quiet"
            size="small"
            isPending={removal.isPending}
            onPress={() => void removal.run({ id, version })}
            icon={<Trash2 size={16} aria-hidden />}
            aria-label={t("plans.parts.remove", { title })}
          />
        </>
      ) : (
        <Status tone={subItemTone[status]} look="plain">
          {t(`domain.subItemStatus.${status}`)}
        </Status>
      )}
      <RefusalNote refusal={setting.refusal ?? removal.refusal} />
    </>
  );
}

const schema = z.object({ title: requiredText(limits.line) });

function AddPart({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: AddSubItemDocument,
    schema,
    defaults: { title: "" },
    toInput: ({ title }) => ({ activityId, title: title.trim() }),
    onDone: () => action.form.reset(),
  });
  return (
    <Form label={t("plans.parts.add")} onSubmit={action.submit}>
      <div className="plan-add">
        <GuardedField
          control={action.form.control}
          name="title"
          label={t("plans.parts.new")}
          limit={limits.line}
        />
        <Button type="submit" isPending={action.isPending}>
          {t("plans.parts.add")}
        </Button>
      </div>
      <RefusalNote refusal={action.refusal} />
    </Form>
  );
}
