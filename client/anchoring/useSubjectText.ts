import { useTranslation } from "react-i18next";
import type { AnchoringHeadFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";

/** What is to be anchored, in words: its name, and what it is. */
export function useSubjectText({ title, subjectType, subjectOn }: AnchoringHeadFragment): {
  title: string;
  about: string;
} {
  const { t } = useTranslation();
  const day = useFormat().day(subjectOn);
  return {
    title: title ?? t("anchoring.named", { kind: t(`domain.anchoringSubject.${subjectType}`), day }),
    about: t(`anchoring.subject.${subjectType}`, { day }),
  };
}
