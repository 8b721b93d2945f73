import "./overlays.css";
import type { RefObject } from "react";
import { Popover } from "react-aria-components";
import { MenuList, type MenuListProps } from "./MenuList.tsx";

interface LateMenuPopoverProps extends Pick<MenuListProps, "groups" | "onAction"> {
  "aria-label": string;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The open menu of a `LateMenu`. */
export function LateMenuPopover({ triggerRef, onClose, ...list }: LateMenuPopoverProps) {
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={triggerRef}
      trigger="MenuTrigger"
      className="popover"
      placement="bottom end"
      offset={4}
      aria-label={list["aria-label"]}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens a menu goes into it */}
      <MenuList {...list} autoFocus="first" onClose={onClose} />
    </Popover>
  );
}
