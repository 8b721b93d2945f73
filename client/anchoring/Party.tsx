import type { DeficiencyPartyFragment } from "../../schema/generated/graphql.ts";
import { SectorMark } from "../ui/SectorMark.tsx";

export function Party({ party: { name, sector } }: { party: DeficiencyPartyFragment }) {
  return (
    <span className="receipt-party">
      <SectorMark sector={sector} />
      {name}
    </span>
  );
}
