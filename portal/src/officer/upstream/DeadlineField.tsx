import type { Policy } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@/ui/fields/TextInput';
import { secondsOf } from './policy';

/** A deadline in seconds, or what was typed in its place. */
function shown(deadline = ''): string {
  const seconds = secondsOf(deadline);
  return seconds === undefined ? (/^PT(.*)S$/.exec(deadline)?.[1] ?? '') : String(seconds).replace('.', ',');
}

/** In how many seconds the agency's system has to answer. */
export function DeadlineField({
  policy,
  onChange,
}: {
  policy: Policy | undefined;
  onChange: (policy: Policy | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => shown(policy?.deadline));
  const change = (seconds: string) => {
    const text = seconds.replace(',', '.').trim();
    setTyped(seconds);
    onChange({ ...policy, deadline: text ? `PT${text}S` : undefined });
  };
  const number = typed.replace(',', '.').trim();
  const fits = /^\d{1,2}(\.\d{1,3})?$/.test(number) && Number(number) >= 0.1 && Number(number) <= 60;
  return (
    <TextInput
      id="sistem-batas"
      label={t('upstream.deadline')}
      hint={t('upstream.deadline_hint')}
      inputMode="decimal"
      maxLength={12}
      error={typed.trim() && !fits ? t('upstream.deadline_wrong') : undefined}
      value={typed}
      onChange={change}
    />
  );
}
