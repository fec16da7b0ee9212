import type { ConsentRequest } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioInput } from '@/ui/fields/RadioInput';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { Text } from '@/ui/Text';
import { durations } from './consentData';
import styles from './ConsentSheet.module.css';

/** Who asks, for what, for which data and how long: one screen, two equal answers. */
export function ConsentSheet({
  request,
  busy,
  trouble,
  onGrant,
  onDeny,
  onClose,
}: {
  request: ConsentRequest;
  busy: boolean;
  trouble?: string;
  onGrant: (attributes: string[], days: number) => void;
  onDeny: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { attributes, maxDays } = request;
  const [left, setLeft] = useState<string[]>([]);
  const choices = durations(maxDays);
  const [days, setDays] = useState(maxDays);
  const given = attributes.filter(({ key }) => !left.includes(key)).map(({ key }) => key);
  const toggle = (key: string, on: boolean) =>
    setLeft((current) => (on ? current.filter((one) => one !== key) : [...current, key]));
  return (
    <Dialog
      title={t('consent.ask_title', { agency: localized(request.agencyName, language) })}
      onClose={onClose}
      actions={
        <div className={styles.answers}>
          <Button busy={busy} onClick={onDeny}>
            {t('consent.deny')}
          </Button>
          <Button busy={busy} onClick={() => onGrant(given, days)}>
            {t('consent.grant')}
          </Button>
        </div>
      }
    >
      <p>
        {t('consent.for')} <strong>{localized(request.purposeText, language)}</strong> (
        {localized(request.serviceName, language)}).
      </p>
      <fieldset className={styles.data}>
        <legend>{t('consent.which')}</legend>
        {attributes.map(({ key, name, required }) => (
          <Switch
            key={key}
            checked={required || given.includes(key)}
            disabled={required}
            onChange={(on) => toggle(key, on)}
            hint={t(required ? 'consent.required' : 'consent.optional')}
          >
            {name ? localized(name, language) : key}
          </Switch>
        ))}
      </fieldset>
      {choices.length > 1 && (
        <RadioInput
          id="persetujuan-lama"
          label={t('consent.how_long')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          options={choices.map((count) => ({ value: String(count), label: t('duration.day', { count }) }))}
        />
      )}
      <details className={styles.full}>
        <summary>{t('consent.full_text')}</summary>
        <p>
          <Text of={request.text} />
        </p>
      </details>
      <p>{t('consent.withdraw')}</p>
      {trouble && (
        <Notice tone="danger" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
    </Dialog>
  );
}
