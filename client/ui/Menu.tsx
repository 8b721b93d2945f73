import "./overlays.css";
import type { ReactElement } from "react";
import { MenuTrigger, Popover, type PopoverProps } from "react-aria-components";
import { type MenuGroup, MenuList } from "./MenuList.tsx";

export interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  onAction: (entryId: string, groupId: string) => void;
  placement?: NonNullable<PopoverProps["placement"]>;
}

export function Menu({ trigger, groups, onAction, placement = "bottom end" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement={placement} offset={4}>
        <MenuList groups={groups} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}
