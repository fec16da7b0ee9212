import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { serviceTime, typedTime, UNITS, type TypedTime, type Unit } from './duration';
import type { StandardFieldProps } from './fieldProps';
import layout from '@/ui/Fields.module.css';
import styles from './Standard.module.css';

/** The promised time: a number and its unit, so that the promise can be measured. */
export function TimeFields({ standard, faultOf, change }: StandardFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedTime>(
    () => typedTime(standard.jangkaWaktu) ?? { amount: '', unit: 'working_day' },
  );
  const set = (changed: Partial<TypedTime>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    change({ jangkaWaktu: serviceTime(next, standard.jangkaWaktu?.note) });
  };
  return (
    <fieldset className={layout.group}>
      <legend>{t('standard.jangka_waktu')}</legend>
      <div className={styles.pair}>
        <TextInput
          id="standar-jangka_waktu"
          label={t('standard.amount')}
          value={typed.amount}
          inputMode="numeric"
          maxLength={20}
          error={faultOf('standar-jangka_waktu')}
          onChange={(amount) => set({ amount })}
        />
        <SelectInput
          id="standar-jangka_waktu-satuan"
          label={t('standard.unit')}
          value={typed.unit}
          empty={t('standard.unit_choose')}
          options={UNITS.map((unit) => ({ value: unit, label: t(`standard.unit_${unit}`) }))}
          onChange={(unit) => set({ unit: (unit || 'working_day') as Unit })}
        />
      </div>
    </fieldset>
  );
}
