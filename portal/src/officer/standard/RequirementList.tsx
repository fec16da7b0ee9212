import type { RequirementDraft } from '@satu-gerbang/sdk/registry';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAttributes } from '@/profile/profileData';
import { Button } from '@/ui/Button';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { changedText } from './elements';
import type { StandardFieldProps } from './fieldProps';
import layout from '@/ui/Fields.module.css';
import styles from './Standard.module.css';

/** What a citizen must have, each with the attribute of the profile that satisfies it where there is one. */
export function RequirementList({ standard, english, faultOf, change }: StandardFieldProps) {
  const { t } = useTranslation();
  const requirements = standard.persyaratan ?? [];
  const set = (index: number, changed: RequirementDraft) =>
    change({ persyaratan: requirements.map((one, at) => (at === index ? changed : one)) });
  return (
    <fieldset className={layout.group}>
      <legend>{t('standard.persyaratan')}</legend>
      {requirements.length === 0 && <p>{t('standard.requirements_hint')}</p>}
      <div className={styles.rows}>
        {requirements.map((requirement, index) => (
          <RequirementFields
            key={index}
            {...{ requirement, index, english }}
            missing={faultOf(`standar-persyaratan-${index}`)}
            onChange={(changed) => set(index, changed)}
            onRemove={() => change({ persyaratan: requirements.filter((_, at) => at !== index) })}
          />
        ))}
      </div>
      <div>
        <Button
          id="standar-persyaratan"
          onClick={() => change({ persyaratan: [...requirements, { text: { id: '' } }] })}
        >
          <Plus aria-hidden size={18} />
          {t('standard.add_requirement')}
        </Button>
      </div>
    </fieldset>
  );
}

function RequirementFields({
  requirement,
  index,
  english,
  missing,
  onChange,
  onRemove,
}: {
  requirement: RequirementDraft;
  index: number;
  english: boolean;
  missing: string | undefined;
  onChange: (changed: RequirementDraft) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: attributes = [] } = useAttributes(true);
  const id = `standar-persyaratan-${index}`;
  const say = (of: 'id' | 'en') => (value: string) =>
    onChange({ ...requirement, text: changedText(requirement.text, of, value) });
  return (
    <div className={styles.row}>
      <TextInput
        id={id}
        label={t('standard.requirement', { number: index + 1 })}
        value={requirement.text?.id ?? ''}
        maxLength={1000}
        hint={missing}
        onChange={say('id')}
      />
      {english && (
        <TextInput
          id={`${id}-en`}
          label={t('standard.in_english', { element: t('standard.requirement', { number: index + 1 }) })}
          value={requirement.text?.en ?? ''}
          maxLength={1000}
          onChange={say('en')}
        />
      )}
      <SelectInput
        id={`${id}-data`}
        label={t('standard.satisfied_by', { number: index + 1 })}
        value={requirement.attribute ?? ''}
        empty={t('standard.satisfied_by_none')}
        options={attributes.map(({ key, name }) => ({ value: key, label: localized(name, language) }))}
        onChange={(attribute) => onChange({ ...requirement, attribute: attribute || undefined })}
      />
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('standard.remove_requirement', { number: index + 1 })}
        </Button>
      </div>
    </div>
  );
}
