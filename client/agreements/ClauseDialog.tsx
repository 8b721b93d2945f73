import type { TypedDocumentNode } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { AddAgreementClauseDocument, UpdateAgreementClauseDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Agreement, Clause } from "./agreement.types.ts";
import { ClauseFields } from "./ClauseFields.tsx";
import { type ClauseValues, clauseContent, clauseSchema, valuesOfClause } from "./clauseValues.ts";

interface Props {
  /** Null is a new one. */
  clause: Clause | null;
  versionId: string;
  parent: Agreement["parent"];
  onClose: () => void;
}

/** A new clause of a draft, or a clause as it is to be. */
export function ClauseDialog({ clause, versionId, parent, onClose }: Props) {
  const { t } = useTranslation();
  const form = { clause, parent, onClose };
  return clause ? (
    <ClauseForm
      {...form}
      title={t("agreements.clause.editTitle")}
      verb={t("agreements.save")}
      done={t("agreements.clause.edited")}
      document={UpdateAgreementClauseDocument}
      toInput={(values) => ({ id: clause.id, version: clause.version, ...clauseContent(values) })}
    />
  ) : (
    <ClauseForm
      {...form}
      title={t("agreements.clause.addTitle")}
      verb={t("agreements.clause.add")}
      done={t("agreements.clause.added")}
      document={AddAgreementClauseDocument}
      toInput={(values) => ({ agreementVersionId: versionId, ...clauseContent(values) })}
    />
  );
}

function ClauseForm<Data, Input extends { clientMutationId: string }>({
  clause,
  parent,
  title,
  verb,
  done,
  document,
  toInput,
  onClose,
}: Omit<Props, "versionId"> & {
  title: string;
  verb: string;
  done: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  toInput: (values: ClauseValues) => InputOf<Input>;
}) {
  const action = useActionForm({
    document,
    schema: clauseSchema,
    defaults: valuesOfClause(clause),
    toInput,
    onDone: () => {
      notify(done);
      onClose();
    },
  });
  return (
    <FormDialog title={title} verb={verb} action={action} onClose={onClose}>
      <ClauseFields control={action.form.control} clause={clause} parent={parent} />
    </FormDialog>
  );
}
