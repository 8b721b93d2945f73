import "./deficiencies.texts.ts";
import "./deficiencies.css";
import { useQuery } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { IncomingTransfersDocument } from "../../schema/generated/graphql.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { ProjectedMatter } from "./ProjectedMatter.tsx";
import { TransferActions } from "./TransferActions.tsx";

/** Matters that other forums propose to move here; nothing when there are none. */
export function TransferPanel({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(IncomingTransfersDocument, {
    variables: { forumId },
    fetchPolicy: "cache-and-network",
  });
  const proposed = data?.forum.incomingTransfers.filter(({ status }) => status === "PROPOSED") ?? [];
  if (proposed.length === 0) return null;
  return (
    <Section title={t("deficiencies.transfer.incoming")}>
      {proposed.map((transfer) => (
        <article key={transfer.id} className="said">
          <h3>
            <span className="matter-number">{transfer.projection.number}</span> {transfer.projection.title}
          </h3>
          <p className="said-by">{t("deficiencies.transfer.from", { forum: transfer.fromForum.name })}</p>
          <p className="prose">{transfer.reason}</p>
          <Disclosure title={t("deficiencies.transfer.read")} level={4}>
            <ProjectedMatter projection={transfer.projection} />
          </Disclosure>
          <TransferActions
            transfer={transfer}
            onAccepted={() => void navigate({ to: "/brister/$id", params: { id: transfer.deficiencyId } })}
          />
        </article>
      ))}
    </Section>
  );
}
