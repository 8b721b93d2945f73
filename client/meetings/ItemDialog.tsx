import type { TypedDocumentNode } from "@apollo/client";
import { useTranslation } from "react-i18next";
import {
  AddAgendaItemDocument,
  ProposeAgendaItemDocument,
  UpdateAgendaItemDocument,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { CountField, GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { blankItem, type ItemValues, itemFacts, itemKinds, itemSchema, valuesOfItem } from "./itemValues.ts";
import type { Item } from "./meeting.types.ts";
import { useItemLists } from "./useItemSteps.ts";

/** Where a new item is to lie: in a meeting, or in the forum's backlog. */
interface Place {
  readonly forumId: string;
  readonly meetingId: string | null;
}

type Props = { readonly onClose: () => void } & (
  | { readonly act: "add" | "propose"; readonly place: Place }
  | { readonly act: "edit"; readonly item: Item }
);

/** The form of an agenda item: to put on the agenda, to propose, or to change. */
export function ItemDialog(props: Props) {
  const { t } = useTranslation();
  const { act, onClose } = props;
  if (act === "edit") {
    const { item } = props;
    return (
      <ItemForm
        title={t("meetings.agenda.editTitle", { title: item.title })}
        verb={t("meetings.save")}
        done={t("meetings.agenda.edited")}
        document={UpdateAgendaItemDocument}
        defaults={valuesOfItem(item)}
        toInput={(values) => ({ id: item.id, version: item.version, ...itemFacts(values) })}
        onClose={onClose}
      />
    );
  }
  const words = {
    add: ["meetings.agenda.addTitle", "meetings.agenda.addVerb", "meetings.agenda.added"],
    propose: ["meetings.agenda.proposeTitle", "meetings.agenda.proposeVerb", "meetings.agenda.proposed"],
  } as const;
  const [title, verb, done] = words[act];
  const said = {
    title: t(title),
    verb: t(verb),
    done: t(done),
    defaults: blankItem,
    toInput: (values: ItemValues) => ({ ...props.place, ...itemFacts(values) }),
    onClose,
  };
  return act === "add" ? (
    <ItemForm {...said} document={AddAgendaItemDocument} />
  ) : (
    <ItemForm {...said} document={ProposeAgendaItemDocument} />
  );
}

function ItemForm<Data, Input extends { clientMutationId: string }>({
  title,
  verb,
  done,
  document,
  defaults,
  toInput,
  onClose,
}: {
  title: string;
  verb: string;
  done: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  defaults: ItemValues;
  toInput: (values: ItemValues) => InputOf<Input>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const refetch = useItemLists();
  const action = useActionForm({
    document,
    schema: itemSchema,
    defaults,
    toInput,
    onDone: () => {
      notify(done);
      refetch();
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog title={title} verb={verb} action={action} onClose={onClose}>
      <GuardedField
        control={control}
        name="title"
        label={t("meetings.agenda.itemTitle")}
        limit={limits.line}
        isRequired
      />
      <SelectField
        control={control}
        name="kind"
        label={t("meetings.agenda.itemKind")}
        options={itemKinds.map((id) => ({ id, label: t(`domain.agendaItemKind.${id}`) }))}
        isRequired
      />
      <CountField control={control} name="plannedMinutes" label={t("meetings.agenda.itemMinutes")} />
      <GuardedField
        control={control}
        name="description"
        label={t("meetings.agenda.itemText")}
        hint={t("meetings.agenda.itemTextHint")}
        rows={4}
        limit={limits.text}
      />
    </FormDialog>
  );
}
