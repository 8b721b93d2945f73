import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { faultText } from "../form/faultText.ts";

/** What is wrong with a row; the row's fields are described by it. */
export function FieldFault({ id, message }: { id: string; message: string | undefined }) {
  const { t } = useTranslation();
  if (message === undefined) return null;
  return (
    <span className="field-error" id={id}>
      <CircleAlert size={16} aria-hidden />
      <span>{faultText(message, t)}</span>
    </span>
  );
}
