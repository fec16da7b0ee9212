import type { Attribute, AttributeValue } from '@satu-gerbang/sdk/identity';
import { Lock, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl } from '@/session/session';
import { displayValue } from './displayValue';
import { Provenance } from './Provenance';
import styles from './ProfileSection.module.css';

/** An attribute as it is known: value, where it is from, and the way to change it. */
export function AttributeRow({
  attribute,
  value,
  lock,
  onEdit,
}: {
  attribute: Attribute;
  value: AttributeValue | undefined;
  lock: 'verified' | 'step_up' | undefined;
  onEdit?: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = localized(attribute.name, language);
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd className={styles.value}>
        {lock === 'step_up' ? (
          <StepUp />
        ) : value ? (
          <>
            <p className={styles.known}>{displayValue(attribute, value.value, language)}</p>
            <Provenance of={value} />
          </>
        ) : (
          <p className={styles.empty}>{t('profile.empty')}</p>
        )}
      </dd>
      {lock === 'verified' && (
        <dd className={styles.action}>
          <span className={styles.lock} title={t('profile.locked')}>
            <Lock aria-hidden size={20} />
            <span className="visually-hidden">{t('profile.locked')}</span>
          </span>
        </dd>
      )}
      {!lock && onEdit && (
        <dd className={styles.action}>
          <button
            type="button"
            className={styles.pencil}
            aria-label={t(value ? 'profile.edit' : 'profile.fill', { name })}
            onClick={onEdit}
          >
            <Pencil aria-hidden size={20} />
          </button>
        </dd>
      )}
    </div>
  );
}

function StepUp() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className={styles.empty}>{t('profile.step_up')}</p>
      <a href={loginUrl('/data-diri', language, 'substantial')}>{t('profile.step_up_action')}</a>
    </>
  );
}
