import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Notice } from '@/ui/Notice';
import type { FieldErrors } from './fieldErrors';
import { fieldId, focusField } from './fieldId';

/** Everything that needs correcting, with a link to each field; takes the focus when it appears. */
export function ErrorSummary({ errors, attributes }: { errors: FieldErrors; attributes: Attribute[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [errors]);
  const wrong = attributes.filter(({ key }) => errors.fields[key]);
  if (wrong.length === 0 && errors.other.length === 0) return null;
  return (
    <Notice tone="danger" role="alert" title={t('profile.errors_title')} ref={summary}>
      <ul>
        {wrong.map(({ key, name }) => (
          <li key={key}>
            <a
              href={`#${fieldId(key)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(key);
              }}
            >
              {localized(name, language)}: {errors.fields[key]}
            </a>
          </li>
        ))}
        {errors.other.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
