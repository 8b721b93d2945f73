import "./anchoring.texts.ts";
import "./anchoring.css";
import { useTranslation } from "react-i18next";
import type { AnchoringStateFragment } from "../../schema/generated/graphql.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { isOpen, progressOf } from "./receipts.ts";
import { Standing } from "./Standing.tsx";

/** How far the parties have come with anchoring something, beside it, and the way to their answers. */
export function AnchoringState({ anchoring }: { anchoring: AnchoringStateFragment }) {
  const { t } = useTranslation();
  const progress = isOpen(anchoring) ? progressOf(anchoring.receipts) : null;
  return (
    <span className="anchoring-facts">
      {progress && <span>{t("anchoring.progress", progress)}</span>}
      <Standing anchoring={anchoring} />
      <TextLink href={`/forankring/${anchoring.id}`}>{t("anchoring.receipts")}</TextLink>
    </span>
  );
}
