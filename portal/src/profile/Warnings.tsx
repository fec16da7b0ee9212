import type { Attribute, ProblemError } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Notice } from '@/ui/Notice';
import { attributeOf } from './fieldErrors';

/** Doubts about values that were kept. */
export function Warnings({ warnings, attributes }: { warnings: ProblemError[]; attributes: Attribute[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (pointer: string | undefined) => {
    const attribute = attributes.find(({ key }) => key === attributeOf(pointer));
    return attribute && localized(attribute.name, language);
  };
  return (
    <Notice tone="warning" title={t('profile.warnings_title')}>
      <ul>
        {warnings.map(({ pointer, detail, code }, index) => (
          <li key={index}>{[nameOf(pointer), detail ?? code].filter(Boolean).join(': ')}</li>
        ))}
      </ul>
    </Notice>
  );
}
