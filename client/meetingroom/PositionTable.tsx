import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "../session/useSession.ts";
import { Button } from "../ui/Button.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { PositionForm } from "./PositionForm.tsx";
import type { Decision, PartyPosition } from "./room.types.ts";
import { positionTone } from "./tones.ts";

interface PartyRow {
  /** The organization's. */
  readonly id: string;
  readonly name: string;
  readonly said: PartyPosition | null;
}

/** What each party has said, by its own seat or aloud to the chair; and where the viewer says it. */
export function PositionTable({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { organization: own } = useViewer();
  const [answering, setAnswering] = useState<string | null>(null);
  const { text, allowedActions } = decision;
  const { rows, silent } = partiesOf(decision);
  const isOwn = ({ id }: PartyRow) => id === own?.id && allowedActions.includes("givePosition");
  const isRecorded = ({ said }: PartyRow) =>
    allowedActions.includes("recordPosition") && (said === null || said.recordedByChair);
  const answered = rows.find(({ id }) => id === answering);

  const columns: TableColumn<PartyRow>[] = [
    { id: "party", header: t("meetingroom.decision.party"), cell: ({ name }) => name, isRowHeader: true },
    {
      id: "position",
      header: t("meetingroom.decision.position"),
      cell: ({ said }) => <Said said={said} />,
    },
  ];
  if (rows.some((row) => isOwn(row) || isRecorded(row))) {
    columns.push({
      id: "act",
      header: t("meetingroom.decision.act"),
      cell: (row) => (
        <Act row={row} isOwn={isOwn(row)} isRecorded={isRecorded(row)} onAct={() => setAnswering(row.id)} />
      ),
    });
  }
  return (
    <>
      {rows.length > 0 && (
        <Table label={t("meetingroom.decision.positions", { text })} columns={columns} items={rows} />
      )}
      {silent.length > 0 && (
        <p className="room-quiet">{t("meetingroom.decision.silent", { organizations: silent.join(", ") })}</p>
      )}
      {answered && (
        <PositionForm
          key={answered.id}
          decisionId={decision.id}
          party={answered}
          said={answered.said}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}

function Act(props: { row: PartyRow; isOwn: boolean; isRecorded: boolean; onAct: () => void }) {
  const { t } = useTranslation();
  const { row, isOwn, isRecorded, onAct } = props;
  if (isOwn) {
    return (
      <Button size="small" kind="primary" onPress={onAct}>
        {t("meetingroom.decision.give")}
      </Button>
    );
  }
  if (!isRecorded) return "–";
  return (
    <Button
      size="small"
      aria-label={t("meetingroom.decision.recordFor", { organization: row.name })}
      onPress={onAct}
    >
      {t("meetingroom.decision.recordOther")}
    </Button>
  );
}

/** The parties that have said something or are waited for, and the names of those that take no part. */
function partiesOf({ positions, partiesYetToSay, standing }: Decision): {
  rows: PartyRow[];
  silent: string[];
} {
  const given = positions.filter(({ position }) => position !== "NOT_PRESENT");
  const awaited = new Set(
    standing?.missing.flatMap(({ code, organization }) =>
      code === "NOT_SAID" && organization ? organization.id : [],
    ),
  );
  const rows = [
    ...given.map((said) => ({ id: said.organization.id, name: said.organization.name, said })),
    ...partiesYetToSay.filter(({ id }) => awaited.has(id)).map(({ id, name }) => ({ id, name, said: null })),
  ];
  const silent = partiesYetToSay.filter(({ id }) => rows.every((row) => row.id !== id));
  return { rows, silent: silent.map(({ name }) => name) };
}

function Said({ said }: { said: PartyPosition | null }) {
  const { t } = useTranslation();
  if (!said) return <span className="room-quiet">{t("meetingroom.decision.notSaid")}</span>;
  return (
    <span className="room-said">
      <Status tone={positionTone[said.position]} look="plain">
        {t(`domain.positionKind.${said.position}`)}
      </Status>
      {said.recordedByChair && <span className="room-quiet">{t("meetingroom.decision.byChair")}</span>}
      {said.reason && <span className="room-prose">{said.reason}</span>}
    </span>
  );
}
