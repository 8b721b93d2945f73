import "./reorganization.texts.ts";
import "./reorganization.css";
import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";

const CloseForumDialog = lazy(async () => ({
  default: (await import("./CloseForumDialog.tsx")).CloseForumDialog,
}));
const CopyMembersDialog = lazy(async () => ({
  default: (await import("./CopyMembersDialog.tsx")).CopyMembersDialog,
}));

const acts = ["copyMembers", "split", "merge", "close"] as const;
type Act = (typeof acts)[number];

/** Where the larger acts have a page of their own. */
const pages: Partial<Record<Act, string>> = { split: "dela", merge: "sla-samman" };

/** The larger changes of a forum that the hub lets the viewer make. */
export function ForumChangesMenu({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const allowed = acts.filter((name) => forum.allowedActions.includes(name));
  if (allowed.length === 0) return null;
  const close = () => setAct(null);
  return (
    <>
      <Menu
        trigger={<Button icon={<ChevronDown size={16} aria-hidden />}>{t("reorganization.menu")}</Button>}
        groups={[
          {
            id: "changes",
            label: t("reorganization.menu"),
            entries: allowed.map((id) => ({
              id,
              label: t(`domain.forumAction.${id}`),
              ...(pages[id] && { href: `/forum/${forum.id}/${pages[id]}` }),
            })),
          },
        ]}
        onAction={(id) => setAct(acts.find((name) => name === id && !pages[name]) ?? null)}
      />
      <Suspense>
        {act === "close" && <CloseForumDialog forum={forum} onClose={close} />}
        {act === "copyMembers" && <CopyMembersDialog forum={forum} onClose={close} />}
      </Suspense>
    </>
  );
}
