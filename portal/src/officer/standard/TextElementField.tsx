import { useTranslation } from 'react-i18next';
import { TextInput } from '@/ui/fields/TextInput';
import { changedText, TEXTS, type TextElement } from './elements';
import type { StandardFieldProps } from './fieldProps';

/** An element that is one text. */
export function TextElementField({
  element,
  standard,
  english,
  faultOf,
  change,
}: StandardFieldProps & { element: TextElement }) {
  const { t } = useTranslation();
  const key = TEXTS[element];
  const text = standard[element];
  const set = (language: 'id' | 'en') => (value: string) => change({ [element]: changedText(text, language, value) });
  return (
    <>
      <TextInput
        id={`standar-${key}`}
        label={t(`standard.${key}`)}
        value={text?.id ?? ''}
        error={faultOf(`standar-${key}`)}
        rows={element === 'sistemMekanismeProsedur' ? 5 : 2}
        maxLength={4000}
        onChange={set('id')}
      />
      {english && (
        <TextInput
          id={`standar-${key}-en`}
          label={t('standard.in_english', { element: t(`standard.${key}`) })}
          value={text?.en ?? ''}
          rows={2}
          maxLength={4000}
          onChange={set('en')}
        />
      )}
    </>
  );
}
