import { Label, Radio, RadioGroup, Text as Description } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import type { FieldProps } from './AttributeField';
import { FieldFault } from './FieldFault';
import { fieldId } from './fieldId';
import { SelectField } from './SelectField';
import field from '@/ui/Field.module.css';
import styles from './ChoiceField.module.css';

const MOST_RADIOS = 4;

/** One of a few values: radio buttons, or a list where there are many. */
export function ChoiceField(props: FieldProps) {
  const many = (props.attribute.choices ?? []).length > MOST_RADIOS;
  return many ? <SelectField {...props} /> : <RadioField {...props} />;
}

function RadioField({ attribute, value, error, elsewhere, onChange }: FieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RadioGroup
      id={fieldId(attribute.key)}
      className={styles.group}
      value={value || null}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={field.label}>{localized(attribute.name, language)}</Label>
      <div className={styles.options}>
        {attribute.choices?.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.option}>
            <span className={styles.dot} aria-hidden />
            {localized(choice.name, language)}
          </Radio>
        ))}
      </div>
      {value && (
        <button type="button" className={styles.clear} onClick={() => onChange('')}>
          {t('profile.clear_choice')}
        </button>
      )}
      {elsewhere && (
        <Description slot="description" elementType="p" className={field.hint}>
          {elsewhere}
        </Description>
      )}
      <FieldFault error={error} />
    </RadioGroup>
  );
}
