import type { ServiceStandard } from '@satu-gerbang/sdk/registry';
import {
  CalendarClock,
  ClipboardCheck,
  Clock,
  FileCheck,
  ListOrdered,
  Megaphone,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCost, formatDuration } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Text } from '@/ui/Text';
import { Complaint } from './Complaint';
import { Procedure } from './Procedure';
import { Requirements } from './Requirements';
import styles from './StandardFacts.module.css';

/** The service standard as a person reads it. */
export function StandardFacts({ standard, completeness }: { standard: ServiceStandard; completeness?: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = standard.jangkaWaktu;
  const cost = standard.biayaTarif;
  const result = standard.produkPelayanan;
  const procedure = standard.sistemMekanismeProsedur;
  const hours = standard.jamPelayanan;
  return (
    <section aria-labelledby="standar">
      <h2 id="standar">{t('service.standard')}</h2>
      {completeness !== undefined && (
        <p className={styles.soft}>{t('service.completeness', { percent: completeness })}</p>
      )}
      <dl className={styles.facts}>
        <Fact icon={ClipboardCheck} label={t('service.need')}>
          <Requirements requirements={standard.persyaratan} />
        </Fact>
        <Fact icon={Clock} label={t('service.time')}>
          {time && <p className={styles.strong}>{formatDuration(time, t, language)}</p>}
          {time?.note && <Text of={time.note} />}
        </Fact>
        <Fact icon={Wallet} label={t('service.cost')}>
          {cost && <p className={styles.strong}>{formatCost(cost, t, language)}</p>}
          {cost?.note && <Text of={cost.note} />}
        </Fact>
        <Fact icon={FileCheck} label={t('service.result')}>
          {result && <Text of={result} />}
        </Fact>
        <Fact icon={ListOrdered} label={t('service.procedure')}>
          {procedure && <Procedure of={procedure} />}
        </Fact>
        {hours && (
          <Fact icon={CalendarClock} label={t('service.hours')}>
            <Text of={hours} />
          </Fact>
        )}
        <Fact icon={Megaphone} label={t('service.complaint')}>
          {standard.penangananPengaduan && <Complaint channel={standard.penangananPengaduan} />}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ icon: Icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  const { t } = useTranslation();
  const stated = Array.isArray(children) ? children.some(Boolean) : Boolean(children);
  return (
    <div className={styles.fact}>
      <dt>
        <Icon aria-hidden size={24} strokeWidth={1.75} />
        <span>{label}</span>
      </dt>
      <dd>{stated ? children : <span className={styles.soft}>{t('service.not_stated')}</span>}</dd>
    </div>
  );
}
