import { useTranslation } from 'react-i18next';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { useCredentials } from '../upstream/credentialData';
import type { JoinFormState } from './useJoinForm';

/** What a joined agency says itself: its system, hours, cost and contact. */
export function OwnWordsFields({ form: { fields, auth, setAuth, field } }: { form: JoinFormState }) {
  const { t } = useTranslation();
  const credentials = useCredentials(fields.agency).data ?? [];
  return (
    <>
      <TextInput {...field('url')} type="url" autoComplete="off" hint={t('upstream.url_hint')} maxLength={2000} />
      <SelectInput
        id="ikut-kunci"
        label={t('upstream.credential')}
        empty={t('upstream.auth_none')}
        value={auth.credential ?? ''}
        options={credentials.map(({ name }) => ({ value: name, label: name }))}
        onChange={(name) => {
          const chosen = credentials.find((one) => one.name === name);
          setAuth(chosen ? { type: chosen.type, credential: name } : { type: 'none' });
        }}
      />
      <TextInput {...field('hours')} hint={t('template.hint_hours')} maxLength={400} />
      <TextInput {...field('amount')} hint={t('template.hint_amount')} inputMode="numeric" maxLength={24} />
      <TextInput {...field('contact')} maxLength={400} />
      <TextInput {...field('phone')} type="tel" autoComplete="off" maxLength={40} />
    </>
  );
}
