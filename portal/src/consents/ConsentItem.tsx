import type { Consent } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { consentsApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { formatDay } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { StateTag, type Tone } from '@/ui/StateTag';
import { Text } from '@/ui/Text';
import { NarrowConsent } from './NarrowConsent';
import styles from '@/account/MyPage.module.css';

const TONE: Readonly<Record<Consent['state'], Tone>> = {
  granted: 'success',
  denied: 'neutral',
  revoked: 'neutral',
  expired: 'warning',
};

/** One consent: who, what for, which data, until when; taken back with one press. */
export function ConsentItem({ consent }: { consent: Consent }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const person = usePerson();
  const [narrowing, setNarrowing] = useState(false);
  const revoking = useMutation({
    mutationFn: () => call(() => consentsApi(person).revokeConsent({ consent: consent.id })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: person.key('consent-request') });
      return client.invalidateQueries({ queryKey: person.key('consents') });
    },
  });
  const granted = consent.state === 'granted';
  const optional = consent.attributes.some(({ required }) => !required);
  const names = consent.attributes.map(({ key, name }) => (name ? localized(name, language) : key));
  return (
    <li className={styles.item}>
      <h3>
        <Text of={consent.serviceName} />
      </h3>
      <p className={styles.soft}>
        <Text of={consent.agencyName} />
      </p>
      <p>
        {t('consent.for')} <Text of={consent.purposeText} />
      </p>
      {names.length > 0 && (
        <p>
          {t('consent.data')}: {new Intl.ListFormat(language).format(names)}
        </p>
      )}
      <p className={styles.row}>
        <StateTag tone={TONE[consent.state]}>{t(`consent.state.${consent.state}`)}</StateTag>
        <span className={styles.small}>
          <Dates consent={consent} />
        </span>
      </p>
      {granted && (
        <div className={styles.row}>
          <Button busy={revoking.isPending} onClick={() => revoking.mutate()}>
            {t(revoking.isPending ? 'consent.revoking' : 'consent.revoke')}
            <span className="visually-hidden">: {localized(consent.serviceName, language)}</span>
          </Button>
          {optional && !narrowing && (
            <Button look="quiet" onClick={() => setNarrowing(true)}>
              {t('consent.narrow')}
            </Button>
          )}
        </div>
      )}
      {narrowing && <NarrowConsent consent={consent} onClose={() => setNarrowing(false)} />}
      {revoking.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('consent.revoke_failed')}</p>
        </Notice>
      )}
    </li>
  );
}

function Dates({ consent: { decidedAt, expiresAt, endedAt, state, channel } }: { consent: Consent }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = [
    t('consent.decided', { date: formatDay(decidedAt, language) }),
    state === 'granted' && expiresAt && t('consent.until', { date: formatDay(expiresAt, language) }),
    endedAt && t('consent.ended_at', { date: formatDay(endedAt, language) }),
    channel !== 'online' && t(`ledger.channel.${channel}`),
  ];
  return parts.filter(Boolean).join(' · ');
}
