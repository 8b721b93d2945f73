import { useTranslation } from "react-i18next";
import {
  AcceptTransferDocument,
  ReturnTransferDocument,
  type TransferAction,
  WithdrawTransferDocument,
} from "../../schema/generated/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { ActionGroup } from "./ActionGroup.tsx";
import { StepButton } from "./StepButton.tsx";
import { TextActionPanel } from "./TextActionPanel.tsx";
import { usePanel } from "./usePanel.ts";

interface TransferActionsProps {
  transfer: {
    readonly id: string;
    readonly version: number;
    readonly allowedActions: readonly TransferAction[];
  };
  onAccepted?: () => void;
}

/** What the viewer may do with a proposal to move a matter. */
export function TransferActions({ transfer, onAccepted }: TransferActionsProps) {
  const { t } = useTranslation();
  const { open, toggle, ground, land, close, done, wasUsed } = usePanel<"return">();
  const { id, version, allowedActions } = transfer;
  if (allowedActions.length === 0 && !wasUsed) return null;
  const verb = (action: TransferAction) => t(`domain.transferAction.${action}`);
  return (
    <ActionGroup
      label={t("deficiencies.act.transfer")}
      ground={ground}
      buttons={
        <>
          {allowedActions.includes("accept") && (
            <StepButton
              document={AcceptTransferDocument}
              input={{ id, version }}
              verb={verb("accept")}
              size="small"
              done={t("deficiencies.transferDone.accept")}
              onDone={onAccepted ?? land}
            />
          )}
          {allowedActions.includes("return") && (
            <Button size="small" aria-expanded={open === "return"} onPress={() => toggle("return")}>
              {verb("return")}
            </Button>
          )}
          {allowedActions.includes("withdraw") && (
            <StepButton
              document={WithdrawTransferDocument}
              input={{ id, version }}
              verb={verb("withdraw")}
              size="small"
              done={t("deficiencies.transferDone.withdraw")}
              onDone={land}
            />
          )}
        </>
      }
    >
      {open && (
        <TextActionPanel
          document={ReturnTransferDocument}
          name="reason"
          toInput={(reason) => ({ id, version, reason })}
          title={verb("return")}
          verb={verb("return")}
          label={t("deficiencies.return.label")}
          hint={t("deficiencies.transfer.returnHint")}
          isGone={!allowedActions.includes("return")}
          onClose={close}
          onDone={() => done(t("deficiencies.transferDone.return"))}
        />
      )}
    </ActionGroup>
  );
}
