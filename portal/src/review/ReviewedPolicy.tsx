import type { Policy } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { fileSize } from '@/i18n/fileSize';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { secondsOf } from '@/officer/upstream/policy';
import { FactList } from '@/ui/FactList';
import styles from '@/officer/release/Release.module.css';

/** What protects the agency's system, in words. */
export function ReviewedPolicy({ policy = {} }: { policy: Policy | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const seconds = secondsOf(policy.deadline ?? 'PT10S');
  return (
    <section className={styles.section} aria-labelledby="batas-ditinjau">
      <h2 id="batas-ditinjau">{t('policy.title')}</h2>
      <FactList
        facts={[
          [t('upstream.deadline'), seconds === undefined ? policy.deadline : number(seconds)],
          [t('policy.largest_body'), fileSize(policy.maxBodyBytes ?? 1_048_576, language)],
          [t('policy.concurrent'), policy.maxConcurrent ? number(policy.maxConcurrent) : t('policy.unlimited')],
          ...(policy.rateLimits ?? []).map(({ key, limit, window }, index) => {
            const every = secondsOf(window);
            const text = t('policy.rate', {
              limit: number(limit),
              seconds: every === undefined ? window : number(every),
            });
            return [`${t('policy.one', { number: index + 1 })}: ${t(`policy.key_${key}`)}`, text] as const;
          }),
        ]}
      />
    </section>
  );
}
