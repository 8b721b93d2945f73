import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useArrivals } from "../live/useArrivals.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { type Agreement, type Clause, clauseName, type Version } from "./agreement.types.ts";
import { ClauseMenu } from "./ClauseMenu.tsx";
import { ClauseText } from "./ClauseText.tsx";
import { SortableClauses } from "./SortableClauses.tsx";
import { useClauseMoves } from "./useClauseMoves.ts";

const ClauseDialog = lazy(async () => ({ default: (await import("./ClauseDialog.tsx")).ClauseDialog }));
const RemoveClauseDialog = lazy(async () => ({
  default: (await import("./RemoveClauseDialog.tsx")).RemoveClauseDialog,
}));

type Open = { readonly act: "add" } | { readonly act: "edit" | "remove"; readonly clause: Clause };

/** All clauses in their order: to read, and in a draft to put in order, change, add and take away. */
export function Clauses({ version, parent }: { version: Version; parent: Agreement["parent"] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const { clauses, move, announcement, refusal } = useClauseMoves(version.clauses);
  const arrived = useArrivals(
    version.clauses.map(({ id }) => id),
    version.id,
  );
  const mayEdit = version.allowedActions.includes("edit");
  const close = () => setOpen(null);
  return (
    <>
      {clauses.length === 0 ? (
        <EmptyState title={t("agreements.clause.noneTitle")}>
          {mayEdit && t("agreements.clause.noneMay")}
        </EmptyState>
      ) : mayEdit ? (
        <SortableClauses clauses={clauses} onMove={move}>
          {(clause, at) => (
            <>
              <ClauseText clause={clause} parent={parent} isNew={arrived.has(clause.id)} />
              <ClauseMenu
                name={clauseName(clause)}
                place={at + 1}
                all={clauses.length}
                onMove={(position) => move(clause, position)}
                onOpen={(act) => setOpen({ act, clause })}
              />
            </>
          )}
        </SortableClauses>
      ) : (
        <ol className="clauses" aria-label={t("agreements.clause.heading")}>
          {clauses.map((clause) => (
            <li key={clause.id} className="clause">
              <ClauseText clause={clause} parent={parent} isNew={arrived.has(clause.id)} />
            </li>
          ))}
        </ol>
      )}
      <RefusalNote refusal={refusal} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {mayEdit && (
        <p className="clause-add">
          <Button onPress={() => setOpen({ act: "add" })}>{t("agreements.clause.add")}</Button>
        </p>
      )}
      <Suspense>
        {open?.act === "add" && (
          <ClauseDialog clause={null} versionId={version.id} parent={parent} onClose={close} />
        )}
        {open?.act === "edit" && (
          <ClauseDialog clause={open.clause} versionId={version.id} parent={parent} onClose={close} />
        )}
        {open?.act === "remove" && <RemoveClauseDialog clause={open.clause} onClose={close} />}
      </Suspense>
    </>
  );
}
