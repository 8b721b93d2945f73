import "./Table.css";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { Table as AriaTable, Cell, Column, Row, TableBody, TableHeader } from "react-aria-components";

export interface TableColumn<Item> {
  id: string;
  header: string;
  cell: (item: Item) => ReactNode;
  /** The column that names the row; one a table. */
  isRowHeader?: boolean;
  isSortable?: boolean;
  align?: "end";
  /** A CSS width, such as "6rem". */
  width?: string;
}

export interface TableSort {
  column: string;
  direction: "ascending" | "descending";
}

export interface TableProps<Item extends { id: string }> {
  /** What the table is, for those who do not see the heading above it. */
  label: string;
  columns: readonly TableColumn<Item>[];
  items: readonly Item[];
  sort?: TableSort | undefined;
  onSort?: (sort: TableSort) => void;
  /** Enter or a click anywhere on the row goes here. */
  rowHref?: (item: Item) => string;
  /** Stands in the table when it has no rows. */
  empty?: ReactNode;
}

/** Dense rows of 36 px. On a narrow screen each row becomes a block with the column names beside the values. */
export function Table<Item extends { id: string }>(props: TableProps<Item>) {
  const { label, columns, items, sort, onSort, rowHref, empty } = props;
  return (
    <div className="table-frame">
      <AriaTable
        aria-label={label}
        className="table"
        {...(sort && { sortDescriptor: sort })}
        onSortChange={({ column, direction }) => onSort?.({ column: String(column), direction })}
      >
        <TableHeader className="table-header">
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              className="table-column"
              isRowHeader={column.isRowHeader ?? false}
              allowsSorting={column.isSortable ?? false}
              data-align={column.align}
              {...(column.width && { style: { "--column-width": column.width } as CSSProperties })}
            >
              {({ allowsSorting, sortDirection }) => (
                <span className="table-heading">
                  {column.header}
                  {allowsSorting && <SortMark direction={sortDirection} />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={items}
          dependencies={[columns]}
          renderEmptyState={() => <div className="table-empty">{empty}</div>}
        >
          {(item) => (
            <Row id={item.id} className="table-row" {...(rowHref && { href: rowHref(item) })}>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className="table-cell"
                  data-align={column.align}
                  data-header={column.header}
                  data-naming={column.isRowHeader || null}
                >
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </AriaTable>
    </div>
  );
}

function SortMark({ direction }: { direction: TableSort["direction"] | undefined }) {
  if (direction === "ascending") return <ArrowUp size={14} aria-hidden />;
  if (direction === "descending") return <ArrowDown size={14} aria-hidden />;
  return <ChevronsUpDown className="table-unsorted" size={14} aria-hidden />;
}
