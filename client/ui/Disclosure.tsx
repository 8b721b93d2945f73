import "./text-parts.css";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from "react-aria-components";

/** More of the same thing, folded. The heading's level fits where it stands. */
export function Disclosure({
  title,
  level = 3,
  isOpen,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3 | 4;
  /** Open from the start. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpen ?? false}>
      <Heading level={level}>
        <Button slot="trigger" className="disclosure-trigger">
          <ChevronRight className="disclosure-mark" size={16} aria-hidden />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
