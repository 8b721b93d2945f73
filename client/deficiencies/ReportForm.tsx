import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ReportRouteDocument } from "../../schema/generated/graphql.ts";
import { CheckField, GuardedField, RadioField, SelectField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits } from "../form/schemas.ts";
import { svDomain } from "../text/sv.domain.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Form } from "../ui/Form.tsx";
import { AboutResponsibility } from "./AboutResponsibility.tsx";
import { ClauseField } from "./ClauseField.tsx";
import { ConcernedField } from "./ConcernedField.tsx";
import { DraftConflict } from "./DraftConflict.tsx";
import { RouteNote } from "./RouteNote.tsx";
import { type ReportStart, useReport } from "./useReport.ts";

const categories = Object.keys(svDomain.category) as (keyof typeof svDomain.category)[];
const scopes = Object.keys(svDomain.scope) as (keyof typeof svDomain.scope)[];
const severities = Object.keys(svDomain.severity) as (keyof typeof svDomain.severity)[];

/** One page, at most six required fields. */
export function ReportForm({ isCopy, ...start }: ReportStart & { isCopy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const report = useReport(start);
  const { form, refusal, conflict, savedAt } = report;
  const { control, setValue } = form;
  const [continues, setContinues] = useState(isCopy);
  const [concerned, forumId] = useWatch({ control, name: ["concernedOrganizationIds", "forumId"] });
  const { data, previousData } = useQuery(ReportRouteDocument, {
    variables: { concernedOrganizationIds: concerned },
    skip: concerned.length === 0,
    fetchPolicy: "cache-and-network",
  });
  const route = concerned.length === 0 ? undefined : (data ?? previousData)?.reportRoute;

  useEffect(() => {
    if (forumId && route && !route.forums.some(({ id }) => id === forumId)) setValue("forumId", null);
  }, [forumId, route, setValue]);

  return (
    <Form label={t("deficiencies.report.open")} onSubmit={(event) => void report.send(event)}>
      {continues && (
        <p className="quiet" role="status">
          {t("deficiencies.report.continues")}{" "}
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              report.startOver();
              setContinues(false);
            }}
          >
            {t("deficiencies.report.startOver")}
          </Button>
        </p>
      )}
      {start.about && <AboutResponsibility about={start.about} control={control} />}
      <GuardedField
        control={control}
        name="title"
        label={t("deficiencies.report.title")}
        hint={t("deficiencies.report.titleHint")}
        limit={limits.line}
        isRequired
      />
      <GuardedField
        control={control}
        name="description"
        label={t("deficiencies.report.description")}
        hint={t("deficiencies.report.descriptionHint")}
        rows={6}
        limit={limits.text}
        isRequired
      />
      <SelectField
        control={control}
        name="category"
        label={t("deficiencies.report.category")}
        options={categories.map((id) => ({ id, label: t(`domain.category.${id}`) }))}
        isRequired
      />
      <ConcernedField control={control} />
      <RouteNote route={route} control={control} />
      <Disclosure title={t("deficiencies.report.more")} level={2}>
        <div className="form">
          <RadioField
            control={control}
            name="scope"
            label={t("deficiencies.report.scope")}
            options={scopes.map((id) => ({
              id,
              label: t(`domain.scope.${id}`),
              detail: t(`deficiencies.report.scopes.${id}`),
            }))}
          />
          <SelectField
            control={control}
            name="severity"
            label={t("deficiencies.report.severity")}
            options={severities.map((id) => ({ id, label: t(`domain.severity.${id}`) }))}
          />
          <ClauseField control={control} />
          <CheckField control={control} name="recurring" label={t("deficiencies.report.recurring")} />
          <CheckField
            control={control}
            name="alreadySolved"
            label={t("deficiencies.report.alreadySolved")}
            hint={t("deficiencies.report.alreadySolvedHint")}
          />
        </div>
      </Disclosure>
      <CheckField
        control={control}
        name="noIndividualAttested"
        label={t("deficiencies.report.attest")}
        hint={t("deficiencies.report.attestHint")}
        isRequired
      />
      {conflict && (
        <DraftConflict
          mine={form.getValues()}
          saved={conflict}
          onKeepMine={report.keepMine}
          onTakeSaved={report.takeSaved}
        />
      )}
      <RefusalNote refusal={refusal} />
      <ButtonRow>
        <Button type="submit" kind="primary">
          {t(
            report.isSending
              ? "deficiencies.act.sending"
              : refusal?.code === "NETWORK"
                ? "ui.retry"
                : "domain.deficiencyAction.report",
          )}
        </Button>
        <Button onPress={() => void report.save()}>
          {t(report.isSaving ? "deficiencies.act.sending" : "deficiencies.report.saveDraft")}
        </Button>
        {savedAt && (
          <span className="quiet">{t("deficiencies.report.savedAt", { time: format.time(savedAt) })}</span>
        )}
      </ButtonRow>
    </Form>
  );
}
