import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DataTable, type Column } from '@/ui/DataTable';
import type { Schema } from '@/use/apiDocument';
import { AnswerBoundary } from './AnswerBoundary';
import { formatScalar, isScalar } from './formatScalar';
import { labelOf } from './label';
import styles from './Answer.module.css';

type Row = Record<string, unknown>;

const MOST_COLUMNS = 5;
const MOST_ROWS = 20;

/** Objects of one level under each other make a table. */
export function isTable(value: unknown[]): value is Row[] {
  return value.every(
    (row) => typeof row === 'object' && row !== null && !Array.isArray(row) && Object.values(row).every(isScalar),
  );
}

/** A table of what a service answered; of many columns and rows the first, until all are asked for. */
export function AnswerTable({ name, rows, schema }: { name: string; rows: Row[]; schema?: Schema }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const keys = columnsOf(rows, schema);
  const shownKeys = all ? keys : keys.slice(0, MOST_COLUMNS);
  const shownRows = all ? rows : rows.slice(0, MOST_ROWS);
  const columns = shownKeys.map((key, index): Column<Row> => ({
    header: labelOf(key, columnOf(schema, key), language),
    lead: index === 0,
    numeric: rows.every((row) => typeof row[key] === 'number'),
    cell: (row) => (
      <AnswerBoundary value={row[key]}>
        <Cell name={key} value={row[key]} schema={columnOf(schema, key)} />
      </AnswerBoundary>
    ),
  }));
  return (
    <div className={styles.table} lang="id">
      <DataTable caption={name} columns={columns} rows={shownRows} rowKey={(_, index) => String(index)} />
      {!all && (shownKeys.length < keys.length || shownRows.length < rows.length) && (
        <Button onClick={() => setAll(true)}>
          {t('answer.show_all', { rows: rows.length, columns: keys.length })}
        </Button>
      )}
    </div>
  );
}

function Cell({ name, value, schema }: { name: string; value: unknown; schema: Schema | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return formatScalar((value ?? null) as string, { name, schema, t, language });
}

const columnOf = (schema: Schema | undefined, key: string): Schema | undefined =>
  schema?.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;

/** Columns that every row must have first, then the others, each in the order of the document or the rows. */
function columnsOf(rows: Row[], schema: Schema | undefined): string[] {
  const present = [...new Set(rows.flatMap(Object.keys))];
  const required = schema?.required ?? [];
  return [...required.filter((key) => present.includes(key)), ...present.filter((key) => !required.includes(key))];
}
