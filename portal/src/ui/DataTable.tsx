/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table that CSS shows as a list on phones keeps its meaning only with its roles named */
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Stands first, and strong, where a phone shows the row as an item. */
  lead?: boolean;
  numeric?: boolean;
}

/** Rows under headings; on a phone a list whose values carry their heading. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
}) {
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ header, numeric }, index) => (
            <th key={index} role="columnheader" scope="col" className={numeric ? styles.numeric : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, at) => (
          <tr key={rowKey(row, at)} role="row">
            {columns.map(({ header, cell, lead, numeric }, index) => (
              <td key={index} role="cell" className={lead ? styles.lead : numeric ? styles.numeric : undefined}>
                {!lead && header && (
                  <span className={styles.label} aria-hidden>
                    {header}
                  </span>
                )}
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
