import { Lock, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { displayValue } from '@/profile/displayValue';
import { Provenance } from '@/profile/Provenance';
import { Notice } from '@/ui/Notice';
import type { KnownAttribute } from './knownData';
import rows from '@/profile/ProfileSection.module.css';
import styles from './Use.module.css';

/** What the service gets to know without asking: value, where it is from, and the way to change it. */
export function KnownData({ known, changeAt }: { known: KnownAttribute[]; changeAt: '/data-diri' | '/keluarga' }) {
  const { t } = useTranslation();
  const held = known.filter(({ value }) => value);
  if (held.length === 0) return null;
  const unverified = held.filter((one) => one.unverified && one.required);
  return (
    <section className={styles.part} aria-labelledby="sudah-diketahui">
      <h2 id="sudah-diketahui">{t('use.known_title')}</h2>
      <p className={styles.lead}>{t('use.known_lead')}</p>
      <dl className={styles.known}>
        {held.map((one) => (
          <KnownRow key={one.attribute.key} known={one} changeAt={changeAt} />
        ))}
      </dl>
      {unverified.length > 0 && (
        <Notice tone="warning" title={t('use.unverified_title')}>
          <p>{t('use.unverified_text')}</p>
          <p>
            <a href={changeAt} target="_blank" rel="noopener">
              {t('use.unverified_action')}
            </a>
          </p>
        </Notice>
      )}
    </section>
  );
}

function KnownRow({ known: { attribute, value }, changeAt }: { known: KnownAttribute; changeAt: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!value) return null;
  const name = localized(attribute.name, language);
  return (
    <div className={rows.row}>
      <dt>{name}</dt>
      <dd className={rows.value}>
        <p className={rows.known}>{displayValue(attribute, value.value, language)}</p>
        <Provenance of={value} />
      </dd>
      <dd className={rows.action}>
        {value.source === 'verified' ? (
          <span className={rows.lock} title={t('profile.locked')}>
            <Lock aria-hidden size={20} />
            <span className="visually-hidden">{t('profile.locked')}</span>
          </span>
        ) : (
          <a
            className={rows.pencil}
            href={changeAt}
            target="_blank"
            rel="noopener"
            aria-label={t('use.change_elsewhere', { name })}
          >
            <Pencil aria-hidden size={20} />
          </a>
        )}
      </dd>
    </div>
  );
}
