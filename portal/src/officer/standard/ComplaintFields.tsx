import type { ComplaintChannelDraft } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@/ui/fields/TextInput';
import { changedText, WAYS } from './elements';
import type { StandardFieldProps } from './fieldProps';
import layout from '@/ui/Fields.module.css';

const MOST = { phone: 40, email: 254, url: 2000 } as const;

/** Where and how to complain. */
export function ComplaintFields({ standard, english, faultOf, change }: StandardFieldProps) {
  const { t } = useTranslation();
  const channel = standard.penangananPengaduan;
  const set = (changed: Partial<ComplaintChannelDraft>) => {
    const next = { ...channel, ...changed };
    const empty = !next.text && !next.url && !next.phone && !next.email;
    change({ penangananPengaduan: empty ? undefined : next });
  };
  const say = (language: 'id' | 'en') => (value: string) => set({ text: changedText(channel?.text, language, value) });
  return (
    <fieldset className={layout.group}>
      <legend>{t('standard.penanganan_pengaduan')}</legend>
      <TextInput
        id="standar-penanganan_pengaduan"
        label={t('standard.complaint_text')}
        value={channel?.text?.id ?? ''}
        rows={2}
        maxLength={4000}
        error={faultOf('standar-penanganan_pengaduan')}
        onChange={say('id')}
      />
      {english && (
        <TextInput
          id="standar-pengaduan-en"
          label={t('standard.in_english', { element: t('standard.complaint_text') })}
          value={channel?.text?.en ?? ''}
          rows={2}
          maxLength={4000}
          onChange={say('en')}
        />
      )}
      {WAYS.map((way) => (
        <TextInput
          key={way}
          id={`standar-pengaduan-${way}`}
          label={t(`standard.complaint_${way}`)}
          value={channel?.[way] ?? ''}
          type={way === 'phone' ? 'tel' : way}
          autoComplete="off"
          maxLength={MOST[way]}
          error={faultOf(`standar-pengaduan-${way}`)}
          onChange={(value) => set({ [way]: value || undefined })}
        />
      ))}
    </fieldset>
  );
}
