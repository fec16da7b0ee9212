import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '@/profile/AttributeField';
import styles from './Use.module.css';

/** What the service needs and nobody has entered yet: asked once, kept in my data. */
export function MissingData({
  attributes,
  values,
  faults,
  onChange,
}: {
  attributes: Attribute[];
  values: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
  onChange: (key: string, value: string) => void;
}) {
  const { t } = useTranslation();
  if (attributes.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="belum-ada">
      <h2 id="belum-ada">{t('use.missing_title')}</h2>
      <p className={styles.lead}>{t('use.missing_lead')}</p>
      <div className={styles.fields}>
        {attributes.map((attribute) => (
          <AttributeField
            key={attribute.key}
            attribute={attribute}
            value={values[attribute.key] ?? ''}
            error={faults[attribute.key]}
            onChange={(value) => onChange(attribute.key, value)}
          />
        ))}
      </div>
    </section>
  );
}
