import { Ellipsis } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Presence, SetPresenceDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { svMeetingLabels } from "../text/sv.domain.meetings.ts";
import { LateMenu } from "../ui/LateMenu.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Answer } from "./meeting.types.ts";

const presences = Object.keys(svMeetingLabels.presence) as Presence[];

/** Whether an organization was there, as chair and coordinator note it. */
export function PresenceMenu({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const { run, refusal } = useAction(SetPresenceDocument);
  const { id, version, presence, organization } = answer;
  const note = async (chosen: string) => {
    const sent = await run({ id, version, presence: chosen as Presence });
    if (sent && "data" in sent) notify(t("meetings.attendance.noted"));
  };
  return (
    <>
      <LateMenu
        size="small"
        aria-label={t("meetings.attendance.presence", { organization: organization.name })}
        icon={<Ellipsis size={16} aria-hidden />}
        groups={[
          {
            id: "presence",
            label: t("meetings.attendance.presenceShort"),
            selected: presence,
            entries: presences.map((one) => ({ id: one, label: t(`domain.presence.${one}`) })),
          },
        ]}
        onAction={(chosen) => void note(chosen)}
      />
      <RefusalNote refusal={refusal} />
    </>
  );
}
