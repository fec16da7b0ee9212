import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { FactList } from '@/ui/FactList';
import { webAddress } from '@/service/webAddress';
import type { Schema } from '@/use/apiDocument';
import { AnswerBoundary, RawValue } from './AnswerBoundary';
import { AnswerTable, isTable } from './AnswerTable';
import { formatScalar, isScalar } from './formatScalar';
import { labelOf } from './label';
import styles from './Answer.module.css';

/** What lies deeper is shown as it came. */
const DEEPEST = 8;
const MOST_ITEMS = 50;

interface Node {
  name: string;
  value: unknown;
  schema?: Schema;
  depth?: number;
}

/** What a service answered, laid out for reading: names and values, tables, and what lies inside under headings. */
export function AnswerView(node: Node) {
  return (
    <AnswerBoundary value={node.value}>
      <Value {...node} />
    </AnswerBoundary>
  );
}

function Value({ name, value, schema, depth = 0 }: Node) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (depth > DEEPEST) return <RawValue value={value} />;
  if (isScalar(value)) return <ScalarValue name={name} value={value} schema={schema} />;
  if (Array.isArray(value)) return <AnswerList name={name} value={value} schema={schema} depth={depth} />;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, of]) => of !== undefined);
  if (entries.length === 0) return <p className={styles.empty}>{t('answer.nothing')}</p>;
  const flat = entries.filter(([, of]) => isScalar(of) || isWords(of));
  const nested = entries.filter(([, of]) => !isScalar(of) && !isWords(of));
  return (
    <div className={styles.object}>
      {flat.length > 0 && (
        <FactList
          facts={flat.map(([key, of]) => {
            const inner = inside(schema, key);
            const shown = (
              <AnswerBoundary value={of}>
                <ScalarValue name={key} value={of} schema={inner} />
              </AnswerBoundary>
            );
            return [labelOf(key, inner, language), shown];
          })}
        />
      )}
      {nested.map(([key, of]) => (
        <section key={key} className={styles.section}>
          <Heading depth={depth}>{labelOf(key, inside(schema, key), language)}</Heading>
          <AnswerView name={key} value={of} schema={inside(schema, key)} depth={depth + 1} />
        </section>
      ))}
    </div>
  );
}

function AnswerList({ name, value, schema, depth = 0 }: Node & { value: unknown[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  if (value.length === 0) return <p className={styles.empty}>{t('answer.nothing')}</p>;
  if (value.length === 1 && !isScalar(value[0]) && depth > 0) {
    return <AnswerView name={name} value={value[0]} schema={schema?.items} depth={depth} />;
  }
  if (isTable(value)) return <AnswerTable name={labelOf(name, schema, language)} rows={value} schema={schema?.items} />;
  const shown = all ? value : value.slice(0, MOST_ITEMS);
  return (
    <ol className={styles.list}>
      {shown.map((item, index) => (
        <li key={index}>
          {isScalar(item) ? (
            <ScalarValue name={name} value={item} schema={schema?.items} />
          ) : (
            <section className={styles.section}>
              <Heading depth={depth}>{t('answer.part', { number: index + 1 })}</Heading>
              <AnswerView name={name} value={item} schema={schema?.items} depth={depth + 1} />
            </section>
          )}
        </li>
      ))}
      {shown.length < value.length && (
        <li>
          <Button onClick={() => setAll(true)}>{t('answer.show_items', { count: value.length })}</Button>
        </li>
      )}
    </ol>
  );
}

function ScalarValue({ name, value, schema }: Node) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (Array.isArray(value)) {
    const words = value.map((of) => formatScalar(of as string, { name, schema: schema?.items, t, language }));
    return new Intl.ListFormat(language, { type: 'unit' }).format(words);
  }
  if (!isScalar(value)) return null;
  const web = typeof value === 'string' && /^https?:\/\//.test(value) ? webAddress(value) : undefined;
  if (web) {
    return (
      <a href={web.href} rel="noreferrer">
        {value}
      </a>
    );
  }
  return <span lang="id">{formatScalar(value, { name, schema, t, language })}</span>;
}

function Heading({ depth, children }: { depth: number; children: string }) {
  return depth === 0 ? <h3 lang="id">{children}</h3> : <h4 lang="id">{children}</h4>;
}

const inside = (schema: Schema | undefined, key: string): Schema | undefined =>
  schema?.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
const isWords = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isScalar);
