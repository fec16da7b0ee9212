import type { Consent } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { consentsApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import styles from '@/account/MyPage.module.css';

/** Takes optional data out of a consent. */
export function NarrowConsent({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const person = usePerson();
  const [kept, setKept] = useState(consent.attributes.map(({ key }) => key));
  const narrowing = useMutation({
    mutationFn: () =>
      call(() => consentsApi(person).narrowConsent({ consent: consent.id, consentNarrowing: { attributes: kept } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: person.key('consents') });
      onClose();
    },
  });
  return (
    <div className={styles.form}>
      {consent.attributes.map(({ key, name, required }) => (
        <Switch
          key={key}
          checked={kept.includes(key)}
          disabled={required}
          hint={t(required ? 'consent.required' : 'consent.optional')}
          onChange={(on) => setKept(on ? [...kept, key] : kept.filter((one) => one !== key))}
        >
          {name ? localized(name, language) : key}
        </Switch>
      ))}
      {narrowing.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('consent.narrow_failed')}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('profile.cancel')}</Button>
        <Button look="primary" busy={narrowing.isPending} onClick={() => narrowing.mutate()}>
          {t('profile.save')}
        </Button>
      </div>
    </div>
  );
}
