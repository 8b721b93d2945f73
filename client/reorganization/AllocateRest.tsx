import { ChevronDown } from "lucide-react";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import type { Option } from "../ui/options.tsx";

/** Gives one successor all that nobody has yet. */
export function AllocateRest({
  verb,
  successors,
  onAllocate,
}: {
  verb: string;
  successors: readonly Option[];
  onAllocate: (key: string) => void;
}) {
  return (
    <p>
      <Menu
        trigger={
          <Button size="small" icon={<ChevronDown size={16} aria-hidden />}>
            {verb}
          </Button>
        }
        groups={[
          { id: "successors", label: verb, entries: successors.map(({ id, label }) => ({ id, label })) },
        ]}
        onAction={onAllocate}
        placement="bottom start"
      />
    </p>
  );
}
