import { useTranslation } from 'react-i18next';

import styles from './charts.module.css';
import type { CellValue } from './csv.js';

/** A column of a table of numbers: what stands over it, and what it holds of a row. */
export interface NumberColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** As it stands in a file. */
  readonly value: (row: Row) => CellValue;
  /** As it is read; absent: a number as the reader writes it. */
  readonly shown?: (row: Row) => string;
}

interface NumberTableProps<Row> {
  /** What the table tells, for those who hear it. */
  readonly label: string;
  /** The first one names the rows. */
  readonly columns: readonly NumberColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A real table of a few numbers; where it is wider than the screen it is moved sideways by itself, by keys too. */
export function NumberTable<Row>({ label, columns, rows }: NumberTableProps<Row>) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row<Item>({
  columns,
  row,
}: {
  readonly columns: readonly NumberColumn<Item>[];
  readonly row: Item;
}) {
  const { i18n } = useTranslation('shell');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const text = ({ value, shown }: NumberColumn<Item>): string => {
    if (shown !== undefined) return shown(row);
    const cell = value(row);
    return typeof cell === 'number' ? number.format(cell) : (cell ?? '–');
  };
  return (
    <tr>
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.key} scope="row">
            {text(column)}
          </th>
        ) : (
          <td key={column.key}>{text(column)}</td>
        ),
      )}
    </tr>
  );
}
