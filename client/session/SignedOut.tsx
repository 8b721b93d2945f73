import "./session.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { notify } from "../ui/Toast.tsx";
import type { DemoRole } from "./demo.ts";
import { useSession } from "./useSession.ts";

/** What the hub is, and the ways in. */
export function SignedOut() {
  const { t } = useTranslation();
  const { demoRoles } = useSession();
  return (
    <>
      <PageHeading
        title={t("frame.product")}
        below={<p className="session-lead">{t("shell.signedOut.lead")}</p>}
      />
      {demoRoles === undefined && <Loading />}
      {demoRoles === null && <p>{t("shell.signedOut.noLogin")}</p>}
      {demoRoles && <RoleCards roles={demoRoles} />}
    </>
  );
}

function RoleCards({ roles }: { roles: readonly DemoRole[] }) {
  const { t } = useTranslation();
  const { enter } = useSession();
  const [entering, setEntering] = useState<string | null>(null);
  const choose = async (role: string) => {
    setEntering(role);
    try {
      await enter(role);
    } catch {
      notify(t("shell.signedOut.enterFailed"), { tone: "danger" });
      setEntering(null);
    }
  };
  return (
    <Section title={t("shell.signedOut.chooseRole")}>
      <p>{t("shell.signedOut.demoHelp")}</p>
      <ul className="session-roles">
        {roles.map(({ key, title, organization }) => (
          <li key={key} className="session-role">
            <div>
              <p className="session-role-title">{title}</p>
              <p className="session-role-organization">{organization}</p>
            </div>
            <Button
              aria-label={t("shell.signedOut.enterAs", { role: title })}
              isPending={entering === key}
              isDisabled={entering !== null && entering !== key}
              onPress={() => void choose(key)}
            >
              {t("shell.signedOut.enter")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
