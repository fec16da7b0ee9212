import type { Policy, RateLimit } from '@satu-gerbang/sdk/registry';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { SelectInput } from '@/ui/fields/SelectInput';
import { DeadlineField } from './DeadlineField';
import { NumberField } from './NumberField';
import { MOST_CONCURRENT, MOST_LIMITS, WINDOWS, windowOf, type Window } from './policy';
import layout from '@/ui/Fields.module.css';
import standard from '../standard/Standard.module.css';

const KEYS = ['citizen', 'client', 'service'] as const satisfies RateLimit['key'][];

/** What protects the agency's system: a deadline, how many calls at once, how many in a time. */
export function PolicyFields({
  policy = {},
  onChange,
}: {
  policy: Policy | undefined;
  onChange: (policy: Policy) => void;
}) {
  const { t } = useTranslation();
  const limits = policy.rateLimits ?? [];
  const set = (rateLimits: RateLimit[]) =>
    onChange({ ...policy, rateLimits: rateLimits.length ? rateLimits : undefined });
  return (
    <fieldset className={layout.group}>
      <legend>{t('policy.title')}</legend>
      <DeadlineField policy={policy} onChange={(changed) => onChange({ ...changed })} />
      <NumberField
        id="sistem-serentak"
        label={t('policy.concurrent')}
        hint={t('policy.concurrent_hint')}
        max={MOST_CONCURRENT}
        value={policy.maxConcurrent}
        onChange={(maxConcurrent) => onChange({ ...policy, maxConcurrent })}
      />
      {limits.map((limit, index) => (
        <LimitFields
          key={`${index} of ${limits.length}`}
          {...{ limit, index }}
          onChange={(changed) => set(limits.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => set(limits.filter((_, at) => at !== index))}
        />
      ))}
      {limits.length < MOST_LIMITS && (
        <div>
          <Button id="batas-tambah" onClick={() => set([...limits, { key: 'citizen', limit: 60, window: 'PT1M' }])}>
            <Plus aria-hidden size={18} />
            {t('policy.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function LimitFields({
  limit,
  index,
  onChange,
  onRemove,
}: {
  limit: RateLimit;
  index: number;
  onChange: (changed: RateLimit) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const number = index + 1;
  const words: Readonly<Record<Window, string>> = {
    PT1S: t('policy.window_second'),
    PT1M: t('policy.window_minute'),
    PT1H: t('policy.window_hour'),
    PT24H: t('policy.window_day'),
  };
  const own: Window = windowOf(limit.window);
  const windows = WINDOWS.includes(own) ? WINDOWS : [...WINDOWS, own];
  return (
    <div className={standard.row} role="group" aria-label={t('policy.one', { number })}>
      <SelectInput
        id={`batas-${index}-key`}
        label={t('policy.key', { number })}
        value={limit.key}
        options={KEYS.map((key) => ({ value: key, label: t(`policy.key_${key}`) }))}
        onChange={(chosen) => onChange({ ...limit, key: KEYS.find((key) => key === chosen) ?? limit.key })}
      />
      <NumberField
        id={`batas-${index}-limit`}
        label={t('policy.limit', { number })}
        max={1_000_000}
        value={limit.limit}
        onChange={(calls) => onChange({ ...limit, limit: calls ?? 0 })}
      />
      <SelectInput
        id={`batas-${index}-window`}
        label={t('policy.window', { number })}
        value={own}
        options={windows.map((window) => ({ value: window, label: words[window] ?? window }))}
        onChange={(window) => onChange({ ...limit, window: window || limit.window })}
      />
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('policy.remove', { number })}
        </Button>
      </div>
    </div>
  );
}
