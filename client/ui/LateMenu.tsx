import { lazy, Suspense, useRef, useState } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import type { MenuGroup } from "./MenuList.tsx";

const load = () => import("./LateMenuPopover.tsx");
const LateMenuPopover = lazy(async () => ({ default: (await load()).LateMenuPopover }));

export interface LateMenuProps extends Pick<ButtonProps, "children" | "icon" | "size"> {
  /** Of the button, and of the menu. */
  "aria-label": string;
  groups: readonly MenuGroup[];
  onAction: (entryId: string, groupId: string) => void;
  /** The button, for what gives the focus back to it. */
  buttonRef?: { current: HTMLButtonElement | null };
}

const opening: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp"]);

/** A quiet button with a menu: the button is there at once, what opens comes when somebody is about to open it. */
export function LateMenu({ groups, onAction, buttonRef, ...look }: LateMenuProps) {
  const own = useRef<HTMLButtonElement>(null);
  const button = buttonRef ?? own;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...look}
        ref={button}
        kind="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={() => void load()}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (!opening.has(event.key)) return event.continuePropagation();
          event.preventDefault();
          setOpen(true);
        }}
      />
      {isOpen && (
        <Suspense>
          <LateMenuPopover
            aria-label={look["aria-label"]}
            groups={groups}
            onAction={onAction}
            triggerRef={button}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
