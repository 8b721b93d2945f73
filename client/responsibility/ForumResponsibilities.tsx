import "./responsibility.texts.ts";
import "./responsibility.css";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ForumResponsibilitiesDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { type Act, ActDialog } from "./ActDialog.tsx";
import { ResponsibilityItem } from "./ResponsibilityItem.tsx";
import { type Item, membersOf } from "./responsibilityValues.ts";

/** On a forum's page: who does what, agreed or disputed. What was taken away stays to be read. */
export function ForumResponsibilities({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const { data, error, refetch } = useQuery(ForumResponsibilitiesDocument, { variables: { id: forumId } });
  const items = data?.forum.responsibilityItems ?? [];
  const standing = items.filter(({ status }) => status !== "WITHDRAWN");
  const removed = items.filter(({ status }) => status === "WITHDRAWN");
  const mayReport = data?.viewer.mayReport ?? false;
  const list = (rows: readonly Item[]) => (
    <ul className="responsibilities">
      {rows.map((item) => (
        <li key={item.id}>
          <ResponsibilityItem
            item={item}
            mayReport={mayReport}
            onAct={(kind) => setAct({ kind, itemId: item.id })}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t("responsibility.panel")}>
      {data ? (
        <>
          {standing.length > 0 ? (
            list(standing)
          ) : (
            <EmptyState title={t("responsibility.none")}>{t("responsibility.noneText")}</EmptyState>
          )}
          {data.forum.mayAddResponsibility && (
            <p>
              <Button onPress={() => setAct({ kind: "add" })}>{t("responsibility.acts.add")}</Button>
            </p>
          )}
          {removed.length > 0 && (
            <Disclosure title={t("responsibility.removed", { count: removed.length })} level={3}>
              {list(removed)}
            </Disclosure>
          )}
        </>
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
      {act && data && (
        <ActDialog
          act={act}
          items={items}
          forumId={forumId}
          members={membersOf(data.forum.memberships)}
          onDone={() => {
            setAct(null);
            void refetch();
          }}
          onClose={() => setAct(null)}
        />
      )}
    </Section>
  );
}
