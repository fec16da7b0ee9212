import type { ConsentRequest } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { displayValue } from '@/profile/displayValue';
import type { KnownAttribute } from '@/use/knownData';
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
  known,
  whom,
  proposedDays,
  busy,
  trouble,
  onGrant,
  onDeny,
  onClose,
}: {
  request: ConsentRequest;
  /** The values that would be handed over, as far as this person may see them. */
  known: KnownAttribute[];
  /** Whose data it is, where that is not the person who decides. */
  whom: string | undefined;
  /** For how long it is needed, as far as that is known; shorter choices stay possible, and longer ones. */
  proposedDays: number;
  busy: boolean;
  trouble?: string;
  onGrant: (attributes: string[], days: number) => void;
  onDeny: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { attributes, maxDays } = request;
  const [left, setLeft] = useState(() => attributes.filter(({ required }) => !required).map(({ key }) => key));
  const choices = durations(maxDays);
  const [days, setDays] = useState(() => choices.findLast((count) => count <= proposedDays) ?? choices[0] ?? maxDays);
  const given = attributes.filter(({ key }) => !left.includes(key)).map(({ key }) => key);
  const toggle = (key: string, on: boolean) =>
    setLeft((current) => (on ? current.filter((one) => one !== key) : [...current, key]));
  const hintOf = (key: string, required: boolean) => {
    const one = known.find(({ attribute }) => attribute.key === key);
    const value = one?.value && displayValue(one.attribute, one.value.value, language);
    return [value, t(required ? 'consent.required' : 'consent.optional')].filter(Boolean).join(' · ');
  };
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
      {whom && <p>{t('consent.about', { name: whom })}</p>}
      <fieldset className={styles.data}>
        <legend>{t('consent.which')}</legend>
        {attributes.map(({ key, name, required }) => (
          <Switch
            key={key}
            checked={required || given.includes(key)}
            disabled={required}
            onChange={(on) => toggle(key, on)}
            hint={hintOf(key, required)}
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
