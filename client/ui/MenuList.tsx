import "./overlays.css";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, Header, MenuItem, type MenuProps, MenuSection } from "react-aria-components";

/** An act, or a place when `href` is given. */
export interface MenuEntry {
  id: string;
  label: string;
  detail?: string;
  icon?: ReactNode;
  href?: string;
  isDisabled?: boolean;
}

/** A group of entries; with `selected` its entries are choices, and one is ticked. */
export interface MenuGroup {
  id: string;
  label?: string;
  entries: readonly MenuEntry[];
  selected?: string;
}

export interface MenuListProps extends Pick<MenuProps<object>, "aria-label" | "autoFocus" | "onClose"> {
  groups: readonly MenuGroup[];
  onAction: (entryId: string, groupId: string) => void;
}

/** What stands in an open menu. */
export function MenuList({ groups, onAction, ...rest }: MenuListProps) {
  return (
    <AriaMenu className="options" {...rest}>
      {groups.map((group) => (
        <MenuSection
          key={group.id}
          id={group.id}
          className="menu-group"
          aria-label={group.label ?? group.id}
          {...(group.selected !== undefined && {
            selectionMode: "single" as const,
            disallowEmptySelection: true,
            selectedKeys: [group.selected],
          })}
        >
          {group.label && <Header className="menu-heading">{group.label}</Header>}
          {group.entries.map((entry) => (
            <MenuEntryItem
              key={entry.id}
              entry={entry}
              isChoice={group.selected !== undefined}
              onAction={() => onAction(entry.id, group.id)}
            />
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
}

function MenuEntryItem(props: { entry: MenuEntry; isChoice: boolean; onAction: () => void }) {
  const { id, label, detail, icon, href, isDisabled } = props.entry;
  return (
    <MenuItem
      id={id}
      className="option"
      textValue={label}
      isDisabled={isDisabled ?? false}
      onAction={props.onAction}
      {...(href !== undefined && { href })}
    >
      {props.isChoice && <Check className="option-check" size={16} aria-hidden />}
      {icon}
      <span className="option-text">
        <span>{label}</span>
        {detail && <span className="option-detail">{detail}</span>}
      </span>
    </MenuItem>
  );
}
