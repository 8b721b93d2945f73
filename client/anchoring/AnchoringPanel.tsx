import "./anchoring.texts.ts";
import "./anchoring.css";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { type AnchoringDetailFragment, AnchoringsDocument } from "../../schema/generated/graphql.ts";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { progressOf } from "./receipts.ts";
import { Standing } from "./Standing.tsx";
import { useSubjectText } from "./useSubjectText.ts";

const pageSize = 25;

/** What a forum's parties have still to anchor; nothing when there is none. */
export function AnchoringPanel({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(AnchoringsDocument, { variables: { first: pageSize, forumId, open: true } });
  const items = data?.anchorings.edges ?? [];
  if (items.length === 0) return null;
  return (
    <Section
      title={t("anchoring.title")}
      aside={<TextLink href={`/forankring?forum=${forumId}`}>{t("anchoring.allHere")}</TextLink>}
    >
      <ul className="receipts">
        {items.map(({ node }) => (
          <li key={node.id}>
            <Item anchoring={node} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Item({ anchoring }: { anchoring: AnchoringDetailFragment }) {
  const { t } = useTranslation();
  const { title, about } = useSubjectText(anchoring);
  const progress = progressOf(anchoring.receipts);
  return (
    <div className="anchoring-row">
      <TextLink href={`/forankring/${anchoring.id}`}>{title}</TextLink>
      <span className="anchoring-facts">
        <span>{about}</span>
        <Standing anchoring={anchoring} />
        {progress && <span>{t("anchoring.progress", progress)}</span>}
      </span>
    </div>
  );
}
