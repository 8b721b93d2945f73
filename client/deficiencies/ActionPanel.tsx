import "./deficiencies.css";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import type { Refusal } from "../form/refusal.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";

export interface PanelFrame {
  /** Closes the panel; the focus goes back to where it was opened. */
  onClose: () => void;
  /** Somebody else has done it, or a date has passed: the text stays, but it can not be sent. */
  isGone: boolean;
}

interface ActionPanelProps extends PanelFrame {
  title: string;
  /** The verb on the button. */
  verb: string;
  kind?: "primary" | "danger";
  /** What `useActionForm` answers. */
  action: {
    readonly submit: (event: FormEvent<HTMLFormElement>) => void;
    readonly isRunning: boolean;
    readonly isPending: boolean;
    readonly refusal: Refusal | null;
  };
  children: ReactNode;
}

/** The form of one act, opened under its button so that the matter can be read beside it. */
export function ActionPanel(props: ActionPanelProps) {
  const { title, verb, kind = "primary", onClose, children } = props;
  const { submit, isRunning, isPending, refusal } = props.action;
  const isGone = props.isGone && !isRunning;
  const { t } = useTranslation();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("input, textarea, [role=spinbutton]")?.focus();
  }, []);
  return (
    <section className="action-panel" aria-labelledby={id} ref={panel}>
      <p id={id} className="panel-title">
        {title}
      </p>
      <Form label={title} onSubmit={submit}>
        {children}
        {isGone ? (
          <p className="advice" role="alert">
            {t("deficiencies.act.gone")}
          </p>
        ) : (
          <RefusalNote refusal={refusal} />
        )}
        <ButtonRow>
          <Button type="submit" kind={kind} isDisabled={isGone}>
            {isPending ? t("deficiencies.act.sending") : refusal?.code === "NETWORK" ? t("ui.retry") : verb}
          </Button>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
