import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { normalised } from '@/profile/typed';

type Values = Readonly<Record<string, string>>;

/** What is typed of a person's data that was missing, kept apart for each person it may be about. */
export function useMissing(member: string | undefined) {
  const about = member ?? '';
  const [typed, setTyped] = useState<Readonly<Record<string, Values>>>({});
  const values: Values = typed[about] ?? {};
  return {
    values,
    fill: (key: string, value: string) => setTyped((all) => ({ ...all, [about]: { ...all[about], [key]: value } })),
    /** Of what was typed, that which is asked for, as it is to be stored. */
    toSave: (asked: Attribute[]): Record<string, string> =>
      Object.fromEntries(
        asked.flatMap((attribute) => {
          const value = normalised(attribute, values[attribute.key] ?? '');
          return value ? [[attribute.key, value]] : [];
        }),
      ),
    saved: () => setTyped((all) => ({ ...all, [about]: {} })),
  };
}
