import "./overlays.css";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `alert` is for what cannot be undone: a click outside does not close it. */
  kind?: "dialog" | "alert";
  /** What is written in it is not lost by a click outside. */
  isForm?: boolean;
  children: ReactNode;
  /** Buttons, the chosen act last. */
  actions?: ReactNode;
}

/** A window over the page; focus stays in it and goes back to where it came from. */
export function Dialog({ title, isOpen, onClose, kind = "dialog", isForm, children, actions }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={kind === "dialog" && !isForm}
    >
      <Modal className="modal">
        <AriaDialog className="dialog" role={kind === "alert" ? "alertdialog" : "dialog"}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button
              kind="quiet"
              aria-label={t("ui.close")}
              onPress={onClose}
              icon={<X size={18} aria-hidden />}
            />
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
