import "./session.css";
import { CircleUserRound, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LateMenu } from "../ui/LateMenu.tsx";
import type { MenuGroup } from "../ui/MenuList.tsx";
import { notify } from "../ui/Toast.tsx";
import { useSession, useViewer } from "./useSession.ts";

/** Who one is, the way out and, in demo mode, the way to another role. */
export function UserMenu() {
  const { t } = useTranslation();
  const { demoRoles, enter, leave } = useSession();
  const { displayName, roleTitle, organization } = useViewer();
  // In the demo people are called by their role.
  const who = displayName === roleTitle ? displayName : `${displayName}, ${roleTitle}`;
  const groups: MenuGroup[] = [
    {
      id: "account",
      label: [roleTitle, organization?.name].filter(Boolean).join(", "),
      entries: [{ id: "leave", label: t("shell.signOut"), icon: <LogOut size={16} aria-hidden /> }],
    },
  ];
  if (demoRoles) {
    groups.push({
      id: "roles",
      label: t("shell.switchRole"),
      entries: demoRoles.map((role) => ({ id: role.key, label: role.title, detail: role.organization })),
    });
  }
  const act = async (entry: string, group: string) => {
    const isLeaving = group === "account";
    try {
      await (isLeaving ? leave() : enter(entry));
    } catch {
      notify(t(isLeaving ? "shell.signOutFailed" : "shell.signedOut.enterFailed"), { tone: "danger" });
    }
  };
  return (
    <LateMenu
      aria-label={t("shell.account", { name: who })}
      icon={<CircleUserRound size={18} aria-hidden />}
      groups={groups}
      onAction={(entry, group) => void act(entry, group)}
    >
      <span className="session-user">{displayName}</span>
    </LateMenu>
  );
}
