import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  SaveMinutesItemDocument,
  type SaveMinutesItemInput,
  type SaveMinutesItemMutation,
} from "../../schema/generated/graphql.ts";
import { GuardedField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";
import { notify } from "../ui/Toast.tsx";
import type { MinutesItem } from "./minutes.types.ts";
import { TextConflict } from "./TextConflict.tsx";
import { useMinutesFetch } from "./useMinutesFetch.ts";

const schema = z.object({ text: optionalText(limits.text) });
type Values = z.infer<typeof schema>;

interface ItemEditorProps {
  item: MinutesItem;
  name: string;
  /** Somebody has signed: a new text takes that away. */
  isSigned: boolean;
  onClose: () => void;
}

/** The text of one item. Where somebody else has changed it meanwhile both texts are shown, and nothing is lost. */
export function ItemEditor({ item, name, isSigned, onClose }: ItemEditorProps) {
  const { t } = useTranslation();
  const refetch = useMinutesFetch();
  // What the writer began from; another version of the same text is no conflict.
  const [base, setBase] = useState(item);
  const version = base.text === item.text ? item.version : base.version;
  const { form, submit, isPending, refusal } = useActionForm<
    Values,
    SaveMinutesItemMutation,
    SaveMinutesItemInput
  >({
    document: SaveMinutesItemDocument,
    schema,
    defaults: { text: item.text },
    toInput: ({ text }) => ({ id: item.id, version, text }),
    onDone: () => {
      onClose();
      notify(t("minutes.saved"));
      refetch();
    },
  });
  const mine = form.watch("text");
  const isBehind = version !== item.version && mine !== item.text;
  return (
    <Form label={t("minutes.text", { item: name })} onSubmit={submit}>
      <GuardedField
        control={form.control}
        name="text"
        label={t("minutes.text", { item: name })}
        hint={isSigned ? t("minutes.editUnsigns") : t("minutes.textHint")}
        rows={8}
        limit={limits.text}
      />
      {isBehind && (
        <TextConflict
          mine={mine}
          saved={item.text}
          onKeepMine={() => setBase(item)}
          onTakeSaved={() => {
            form.setValue("text", item.text);
            setBase(item);
          }}
        />
      )}
      <RefusalNote refusal={isBehind ? null : refusal} />
      <ButtonRow>
        <Button type="submit" kind="primary" isPending={isPending}>
          {t("minutes.save")}
        </Button>
        <Button onPress={onClose}>{t("ui.cancel")}</Button>
      </ButtonRow>
    </Form>
  );
}
