import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import { TextualField } from './TextualField';

/** What every kind of field is given. */
export interface FieldProps {
  attribute: Attribute;
  value: string;
  error: string | undefined;
  /** What stands there since somebody changed it elsewhere. */
  elsewhere: string | undefined;
  onChange: (value: string) => void;
}

/** The field that fits the attribute's type. */
export function AttributeField(props: FieldProps) {
  const { t } = useTranslation();
  const { elsewhere } = props;
  const now = elsewhere ? t('profile.conflict_now', { value: elsewhere }) : t('profile.conflict_removed');
  const told = { ...props, elsewhere: elsewhere === undefined ? undefined : now };
  if (props.attribute.type === 'choice') return <ChoiceField {...told} />;
  if (props.attribute.type === 'date') return <DateField {...told} />;
  return <TextualField {...told} />;
}
