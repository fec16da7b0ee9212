import type { Policy } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@/ui/fields/TextInput';

/** In how many seconds the agency's system has to answer. */
export function DeadlineField({
  policy,
  onChange,
}: {
  policy: Policy | undefined;
  onChange: (policy: Policy | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => /^PT([\d.]+)S$/.exec(policy?.deadline ?? '')?.[1] ?? '');
  const change = (seconds: string) => {
    const text = seconds.replace(',', '.').trim();
    setTyped(seconds);
    onChange({ ...policy, deadline: /^\d{1,2}(\.\d{1,3})?$/.test(text) ? `PT${text}S` : undefined });
  };
  return (
    <TextInput
      id="sistem-batas"
      label={t('upstream.deadline')}
      hint={t('upstream.deadline_hint')}
      inputMode="decimal"
      maxLength={6}
      value={typed}
      onChange={change}
    />
  );
}
