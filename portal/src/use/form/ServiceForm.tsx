import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, RJSFValidationError } from '@rjsf/utils';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { humanName } from '@/answer/humanName';
import { ErrorSummary, type Fault } from '@/ui/ErrorSummary';
import type { Schema } from '../apiDocument';
import { faultTexts } from '../faultText';
import type { Entries } from '../serviceCall';
import { FilesContext, type HeldFiles } from '../heldFiles';
import { typedBySchema } from '../typedBySchema';
import { interpretingValidator } from '../validator';
import { templates } from './templates';
import { widgets } from './widgets';

const PREFIX = 'isian';

/** The form that a service's own document describes. */
export function ServiceForm({
  schema,
  entries,
  files,
  onChange,
  check,
  onSubmit,
  before,
  children,
}: {
  schema: Schema;
  entries: Entries;
  files: HeldFiles;
  onChange: (entries: Entries) => void;
  /** What is wrong beside the entries, asked with each try; it is told first. */
  check: () => Fault[];
  onSubmit: (entries: Entries) => void;
  before?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const validator = useMemo(() => interpretingValidator(faultTexts(t)), [t]);
  const [faults, setFaults] = useState<Fault[]>([]);
  return (
    <FilesContext value={files}>
      <ErrorSummary faults={faults} />
      {before}
      <Form
        schema={schema as RJSFSchema}
        formData={entries}
        validator={validator}
        widgets={widgets}
        templates={templates}
        idPrefix={PREFIX}
        noHtml5Validate
        showErrorList={false}
        uiSchema={{ 'ui:globalOptions': { orderable: false } }}
        onChange={({ formData }) => onChange((formData ?? {}) as Entries)}
        onError={(errors) =>
          setFaults([...check(), ...inFormOrder(errors, schema).map((error) => faultOf(error, schema))])
        }
        onSubmit={({ formData }) => {
          const found = check();
          setFaults(found);
          if (found.length === 0) onSubmit(typedBySchema(schema, formData ?? {}) as Entries);
        }}
      >
        {children}
      </Form>
    </FilesContext>
  );
}

/** Faults as the fields follow each other, not as the checks do. */
function inFormOrder(errors: RJSFValidationError[], schema: Schema): RJSFValidationError[] {
  const place = ({ property = '' }: RJSFValidationError) => {
    let at: Schema | undefined = schema;
    return property
      .split('.')
      .filter(Boolean)
      .map((name) => {
        const index = Object.keys(at?.properties ?? {}).indexOf(name);
        at = at?.properties?.[name] ?? at?.items;
        return String(index < 0 ? Number(name) || 0 : index).padStart(4, '0');
      })
      .join('.');
  };
  return errors.toSorted((one, other) => place(one).localeCompare(place(other)));
}

function faultOf({ property = '', message = '' }: RJSFValidationError, schema: Schema): Fault {
  const path = property.split('.').filter(Boolean);
  const field = path.reduce<Schema | undefined>((at, name) => at?.properties?.[name] ?? at?.items, schema);
  const label = field?.title ?? humanName(path.at(-1) ?? '');
  return { field: [PREFIX, ...path].join('_'), text: `${label}: ${message}` };
}
