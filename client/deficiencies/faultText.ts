import type { TFunction } from "i18next";
import { svDeficiencies } from "../text/sv.deficiencies.ts";

type Fault = keyof typeof svDeficiencies.fault;
const isFault = (message: string): message is Fault => Object.hasOwn(svDeficiencies.fault, message);

/** A field's error is a key of the catalogue, or a sentence already in words. */
export function faultText(message: string | undefined, t: TFunction): string | undefined {
  return message !== undefined && isFault(message) ? t(`deficiencies.fault.${message}`) : message;
}
