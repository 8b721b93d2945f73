import "./Tabs.css";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

export interface TabItem {
  id: string;
  label: ReactNode;
  /** The tab is then a link: the panel follows the address. */
  href?: string;
  content: ReactNode;
}

/** Views of the same thing. `selected` is the id of the tab shown. */
export function Tabs({
  label,
  items,
  selected,
  onSelect,
}: {
  label: string;
  items: readonly TabItem[];
  selected: string;
  onSelect?: (id: string) => void;
}) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      keyboardActivation="manual"
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="tab-list">
        {items.map(({ id, label: text, href }) => (
          <Tab key={id} id={id} className="tab" {...(href !== undefined && { href })}>
            {text}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
