import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type CadencePeriod,
  EndCadenceDocument,
  SetCadenceDocument,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { CountField, SelectField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { chosen } from "../form/schemas.ts";
import { useAction } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { svDomain } from "../text/sv.domain.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import type { OwnForum } from "./meeting.types.ts";

const periods = Object.keys(svDomain.cadencePeriod) as [CadencePeriod, ...CadencePeriod[]];
const schema = z.object({
  times: z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100, {
      error: "notTimes",
    }),
  ),
  period: z.enum(periods),
  validFrom: chosen<string>(),
});

/** How often a forum is to meet, from a day on. */
export function CadenceDialog({ forum, onClose }: { forum: OwnForum; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const rule = forum.cadenceStatus.at(-1)?.rule;
  const done = (text: string) => {
    notify(text);
    void client.refetchQueries({ include: "active" });
    onClose();
  };
  const action = useActionForm({
    document: SetCadenceDocument,
    schema,
    defaults: { times: String(rule?.times ?? 2), period: rule?.period ?? "TERM", validFrom: dayOf(now()) },
    toInput: ({ times, period, validFrom }) => ({
      forumId: forum.id,
      times: Number(times),
      period,
      validFrom: validFrom ?? "",
    }),
    onDone: () => done(t("meetings.cadence.isSet")),
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("meetings.cadence.setTitle", { forum: forum.name })}
      verb={t("meetings.cadence.set")}
      action={action}
      onClose={onClose}
    >
      <CountField control={control} name="times" label={t("meetings.cadence.times")} isRequired />
      <SelectField
        control={control}
        name="period"
        label={t("meetings.cadence.period")}
        options={periods.map((id) => ({ id, label: t(`domain.cadencePeriod.${id}`) }))}
        isRequired
      />
      <DayField control={control} name="validFrom" label={t("meetings.cadence.from")} isRequired />
      {rule && rule.validTo === null && (
        <EndCadence rule={rule} onDone={() => done(t("meetings.cadence.ended"))} />
      )}
    </FormDialog>
  );
}

function EndCadence({ rule, onDone }: { rule: { id: string; version: number }; onDone: () => void }) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(EndCadenceDocument);
  const end = async () => {
    const answer = await run({ id: rule.id, version: rule.version, lastDay: dayOf(now()) });
    if (answer && "data" in answer) onDone();
  };
  return (
    <div className="cadence-end">
      <Button kind="danger" size="small" isPending={isPending} onPress={() => void end()}>
        {t("meetings.cadence.end")}
      </Button>
      <p className="meetings-quiet">{t("meetings.cadence.endHelp")}</p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
