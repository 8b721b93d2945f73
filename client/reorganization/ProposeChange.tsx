import "./reorganization.texts.ts";
import { useApolloClient } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";

const ProposeDialog = lazy(async () => ({ default: (await import("./ProposalDialog.tsx")).ProposeDialog }));

/** The chair's way to ask for what an administrator does. */
export function ProposeChange({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [isOpen, setOpen] = useState(false);
  if (!forum.mayProposeChange) return null;
  const close = () => setOpen(false);
  const done = () => {
    close();
    void client.refetchQueries({ include: "active" });
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("proposals.propose")}</Button>
      {isOpen && (
        <Suspense>
          <ProposeDialog forum={forum} onDone={done} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
