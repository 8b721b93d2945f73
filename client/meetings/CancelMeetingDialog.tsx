import { useTranslation } from "react-i18next";
import { CancelMeetingDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Meeting } from "./meeting.types.ts";

export function CancelMeetingDialog({
  meeting: { id, version },
  onClose,
}: {
  meeting: Meeting;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={CancelMeetingDocument}
      name="reason"
      toInput={(reason) => ({ id, version, reason })}
      title={t("meetings.cancelTitle")}
      verb={t("domain.meetingAction.cancel")}
      label={t("meetings.cancelReason")}
      done={t("meetings.cancelled")}
      onClose={onClose}
    >
      <p>{t("meetings.cancelText")}</p>
    </TextDialog>
  );
}
