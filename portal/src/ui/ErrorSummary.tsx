import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusControl } from './fields/focusControl';
import { Notice } from './Notice';

/** One thing to correct; `field` is the id of the control it is about. */
export interface Fault {
  field?: string;
  text: string;
}

/** Everything that needs correcting, with a link to each field; takes the focus when it appears. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <Notice tone="danger" role="alert" title={t('profile.errors_title')} ref={summary}>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <FieldLink field={field}>{text}</FieldLink> : text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function FieldLink({ field, children }: { field: string; children: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(field);
      }}
    >
      {children}
    </a>
  );
}
