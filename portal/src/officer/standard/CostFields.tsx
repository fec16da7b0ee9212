import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioInput } from '@/ui/fields/RadioInput';
import { TextInput } from '@/ui/fields/TextInput';
import { rupiahOf } from './rupiah';
import type { StandardFieldProps } from './fieldProps';
import layout from '@/ui/Fields.module.css';

/** What the service costs: nothing, or an amount in rupiah; what is no amount is kept as it was typed. */
export function CostFields({ standard, faultOf, change }: StandardFieldProps) {
  const { t } = useTranslation();
  const cost = standard.biayaTarif;
  const [kind, setKind] = useState(cost === undefined ? '' : cost.amount === 0 ? 'free' : 'paid');
  const [amount, setAmount] = useState(cost?.amount ? String(cost.amount) : '');
  const set = (chosen: string, typed: string) => {
    setKind(chosen);
    setAmount(typed);
    const rupiah: unknown = chosen === 'free' ? 0 : (rupiahOf(typed) ?? (typed.trim() || undefined));
    change({ biayaTarif: { amount: rupiah, note: cost?.note } });
  };
  return (
    <fieldset className={layout.group}>
      <legend>{t('standard.biaya_tarif')}</legend>
      <RadioInput
        id="standar-biaya_tarif"
        label={t('standard.cost_kind')}
        value={kind}
        options={[
          { value: 'free', label: t('cost.free') },
          { value: 'paid', label: t('standard.paid') },
        ]}
        onChange={(chosen) => set(chosen, amount)}
      />
      {kind === 'paid' && (
        <TextInput
          id="standar-biaya_tarif-rupiah"
          label={t('standard.rupiah')}
          value={amount}
          inputMode="numeric"
          maxLength={24}
          error={faultOf('standar-biaya_tarif-rupiah')}
          onChange={(typed) => set('paid', typed)}
        />
      )}
    </fieldset>
  );
}
