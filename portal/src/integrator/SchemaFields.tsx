import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { follow, type ApiDocument, type Parameter, type Schema } from './document';
import styles from './Reference.module.css';

const DEEPEST = 4;

/** What an operation takes outside its body. */
export function ParameterList({ document, parameters }: { document: ApiDocument; parameters: Parameter[] }) {
  return (
    <dl className={styles.fields}>
      {parameters.map(({ name, in: place, required, description, schema, ...rest }) => (
        <Field
          key={`${place} ${name}`}
          name={name}
          kind={`${place}, ${kindOf(schema && follow(document, schema))}`}
          required={required ?? false}
          description={description}
          bound={rest['x-citizen-attribute'] ?? schema?.['x-citizen-attribute']}
        />
      ))}
    </dl>
  );
}

/** The properties of an object, or of the objects in a list; deeper ones inside. */
export function SchemaFields({
  document,
  schema,
  depth = 0,
}: {
  document: ApiDocument;
  schema: Schema;
  depth?: number;
}) {
  const found = follow(document, schema);
  const object = found.items ? follow(document, found.items) : found;
  if (!object.properties) return <p className={styles.meta}>{kindOf(found)}</p>;
  return (
    <dl className={depth === 0 ? styles.fields : undefined}>
      {Object.entries(object.properties).map(([name, property]) => {
        const field = follow(document, property);
        const inner = field.items ? follow(document, field.items) : field;
        return (
          <Field
            key={name}
            name={name}
            kind={kindOf(field)}
            required={object.required?.includes(name) ?? false}
            description={field.description ?? property.description}
            bound={field['x-citizen-attribute']}
          >
            {inner.properties && depth < DEEPEST && (
              <div className={styles.nested}>
                <SchemaFields document={document} schema={field} depth={depth + 1} />
              </div>
            )}
          </Field>
        );
      })}
    </dl>
  );
}

function Field({
  name,
  kind,
  required,
  description,
  bound,
  children,
}: {
  name: string;
  kind: string;
  required: boolean;
  description: string | undefined;
  bound: string | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.field}>
      <dt>
        <code>{name}</code>{' '}
        <span className={styles.meta}>
          {kind}
          {required && `, ${t('mitra.required')}`}
        </span>
      </dt>
      <dd>
        {bound && <p className={styles.bound}>{t('mitra.bound', { attribute: bound })}</p>}
        {description && <p lang="id">{description}</p>}
        {children}
      </dd>
    </div>
  );
}

function kindOf(schema: Schema | undefined): string {
  if (!schema) return '–';
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'object');
  return schema.format ? `${type} (${schema.format})` : type;
}
