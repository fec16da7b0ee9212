import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/ui/fields/DateInput';
import { toIsoDate } from '@/ui/fields/dateParts';
import { RadioInput } from '@/ui/fields/RadioInput';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { CheckBox, CheckBoxes } from './checkBoxes';
import { FileWidget } from './FileWidget';
import { useFieldWords } from './useFieldWords';

const FEW = 4;
const LONG_TEXT = 200;

/** A line of text or a number; several lines where the document allows long texts. */
function TextWidget({ id, value, schema, onChange, required, ...props }: WidgetProps) {
  const words = useFieldWords({ id, schema, required, ...props });
  const numeric = schema.type === 'integer' || schema.type === 'number';
  const rows = !numeric && (schema.maxLength ?? 0) > LONG_TEXT ? 4 : undefined;
  return (
    <TextInput
      {...words}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? undefined : text)}
      type={schema.format === 'email' ? 'email' : 'text'}
      inputMode={numeric ? (schema.type === 'integer' ? 'numeric' : 'decimal') : undefined}
      maxLength={numeric ? undefined : schema.maxLength}
      autoComplete="off"
      rows={rows}
    />
  );
}

/** A day of the calendar in three parts; what is unfinished is kept as typed and told as a fault. */
function DateWidget(props: WidgetProps) {
  const words = useFieldWords(props);
  return (
    <DateInput
      {...words}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(text) => props.onChange(text === '' ? undefined : (toIsoDate(text) ?? text))}
    />
  );
}

/** One of the values that the document names. */
function ChoiceWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const words = useFieldWords(props);
  const options = (props.options.enumOptions ?? []).map(({ value, label }) => ({
    value: String(value),
    label: label === 'L' || label === 'P' ? t(`use.gender_${label === 'L' ? 'male' : 'female'}`) : label,
  }));
  const choose = (text: string) =>
    props.onChange(props.options.enumOptions?.find(({ value }) => String(value) === text)?.value);
  const common = { ...words, options, value: props.value === undefined ? '' : String(props.value), onChange: choose };
  return options.length > FEW ? <SelectInput {...common} /> : <RadioInput {...common} clearable={!props.required} />;
}

/** The form library's names for widgets, each filled by a field of the portal. */
export const widgets: RegistryWidgetsType = {
  TextWidget,
  TextareaWidget: TextWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  PasswordWidget: TextWidget,
  UpDownWidget: TextWidget,
  TimeWidget: TextWidget,
  DateTimeWidget: TextWidget,
  DateWidget,
  FileWidget,
  binary: FileWidget,
  byte: FileWidget,
  SelectWidget: ChoiceWidget,
  RadioWidget: ChoiceWidget,
  CheckboxWidget: CheckBox,
  CheckboxesWidget: CheckBoxes,
};
