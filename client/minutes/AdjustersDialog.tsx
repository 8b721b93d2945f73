import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  ChooseAdjustersDocument,
  type ChooseAdjustersInput,
  type ChooseAdjustersMutation,
  MinutesReadersDocument,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Loading } from "../ui/Loading.tsx";
import { notify } from "../ui/Toast.tsx";
import { candidatesOf } from "./candidates.ts";
import type { Minutes } from "./minutes.types.ts";
import { SeatChoices } from "./SeatChoices.tsx";

const schema = z.object({ seatIds: z.array(z.string()) });
type SeatValues = z.infer<typeof schema>;

/** Who is to sign besides the chair (R7). */
export function AdjustersDialog({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data, error, refetch } = useQuery(MinutesReadersDocument, {
    variables: { forumId: minutes.forum.id },
  });
  const action = useActionForm<SeatValues, ChooseAdjustersMutation, ChooseAdjustersInput>({
    document: ChooseAdjustersDocument,
    schema,
    defaults: { seatIds: minutes.adjusters.filter(({ asChair }) => !asChair).map(({ seat }) => seat.id) },
    toInput: ({ seatIds }) => ({ id: minutes.id, version: minutes.version, seatIds }),
    onDone: () => {
      onClose();
      notify(t("minutes.chosen"));
    },
  });
  return (
    <FormDialog
      title={t("minutes.chooseTitle")}
      verb={t("minutes.chooseVerb")}
      action={action}
      isReady={data !== undefined}
      onClose={onClose}
    >
      <p>{t("minutes.chooseLead")}</p>
      {data ? (
        <SeatChoices
          control={action.form.control}
          seats={candidatesOf(data.forum.memberships).sort((a, b) => compare(a.organization, b.organization))}
        />
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={5} />
      )}
    </FormDialog>
  );
}
