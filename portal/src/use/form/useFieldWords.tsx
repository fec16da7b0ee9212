import type { RJSFSchema, WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { humanName } from '@/answer/humanName';
import styles from './Form.module.css';

/** Label, hint and fault of a field, from the service's document. */
export function useFieldWords({
  id,
  label,
  schema,
  required,
  rawErrors,
  name,
}: Pick<WidgetProps, 'id' | 'label' | 'required' | 'rawErrors' | 'name'> & { schema: RJSFSchema }) {
  const { t } = useTranslation();
  const title = schema.title ?? humanName(label || name);
  const [example] = Array.isArray(schema.examples) ? (schema.examples as unknown[]) : [];
  const said = schema.description === title ? undefined : schema.description;
  const shown = typeof example === 'string' || typeof example === 'number';
  const hint = [said, shown && !schema.enum && t('use.example', { example })].filter(Boolean).join('. ') || undefined;
  const shownLabel = required ? title : <Optional title={title} />;
  return { id, label: shownLabel, hint, error: rawErrors?.[0] };
}

function Optional({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <>
      {title} <span className={styles.optional}>{t('use.optional')}</span>
    </>
  );
}
