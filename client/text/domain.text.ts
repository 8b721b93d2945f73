import i18next, { type TFunction } from "i18next";
import type { svDomain } from "./sv.domain.ts";

type ActorRole = keyof typeof svDomain.actorRole;

/** A sentence for an action of the log, `deficiency.acknowledge`; one that this client is too old to know reads "Ändrat". */
export function actionText(action: string, t: TFunction): string {
  const key = `domain.action.${action}` as "domain.action.deficiency.report";
  const isKnown: boolean = i18next.exists(key);
  return isKnown ? t(key) : t("domain.unknownAction");
}

/** The role in which it was done; null is the clock. */
export function actorText(role: string | null | undefined, t: TFunction): string {
  if (!role) return t("domain.clock");
  const key = `domain.actorRole.${role as ActorRole}` as const;
  const isKnown: boolean = i18next.exists(key);
  return isKnown ? t(key) : role;
}
