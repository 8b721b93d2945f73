import "./form.texts.ts";
import type { TFunction } from "i18next";
import { svForm } from "../text/sv.form.ts";

type Fault = keyof typeof svForm.fault;
const isFault = (message: string): message is Fault => Object.hasOwn(svForm.fault, message);

/** A field's error is a key of the catalogue, or a sentence already in words. */
export function faultText(message: string | undefined, t: TFunction): string | undefined {
  return message !== undefined && isFault(message) ? t(`form.fault.${message}`) : message;
}
