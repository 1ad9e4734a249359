import type { ReactNode } from 'react';

import styles from './data-table.module.css';

/** One column: what stands over it, and what it shows of a row. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row. */
  readonly isHeading?: boolean;
  readonly align?: 'start' | 'end';
}

interface DataTableProps<Row> {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A table that becomes a list of cards where the screen is narrow; each cell then says its column's name. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    // The roles are said again because a table shown as blocks would lose them.
    <table className={styles.table} aria-label={label} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" role="columnheader" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { header, cell, isHeading, align } = column;
  const content = (
    <>
      <span className={styles.name} aria-hidden>
        {header}
      </span>
      <div className={styles.value}>{cell(row)}</div>
    </>
  );
  return isHeading === true ? (
    <th scope="row" role="rowheader" data-align={align}>
      {content}
    </th>
  ) : (
    <td role="cell" data-align={align}>
      {content}
    </td>
  );
}
