import type { ProblemError } from '@satu-gerbang/sdk/identity';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepOpen } from '@/account/keepOpen';
import type { Language } from '@/i18n/language';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { focusControl } from '@/ui/fields/focusControl';
import { AttributeField } from './AttributeField';
import { AttributeRow } from './AttributeRow';
import { faultsOf } from './fieldErrors';
import { fieldId } from './fieldId';
import type { ProfileVersion } from './profileData';
import { SaveTrouble } from './SaveTrouble';
import { lockOf, type Section } from './sections';
import { displayValue } from './displayValue';
import { useSectionForm } from './useSectionForm';
import styles from './SectionForm.module.css';

/** Changes one section; saves what was changed and nothing else. */
export function SectionForm({
  section,
  version,
  assurance,
  language,
  focusKey,
  onClose,
  onSaved,
}: {
  section: Section;
  version: ProfileVersion;
  assurance: string | null;
  language: Language;
  focusKey: string | undefined;
  onClose: () => void;
  onSaved: (warnings: ProblemError[]) => void;
}) {
  const { t } = useTranslation();
  const ended = useKeepOpen();
  const locks = section.attributes.map((attribute) => ({
    attribute,
    lock: lockOf(attribute, version.profile, assurance),
  }));
  const open = locks.filter(({ lock }) => !lock).map(({ attribute }) => attribute);
  const locked = locks.filter(({ lock }) => lock);
  const form = useSectionForm(open, version, onSaved, onClose);
  const { errors } = form;
  const { attributes } = section;
  const faults = useMemo(() => faultsOf(errors, attributes, language), [errors, attributes, language]);
  const first = focusKey ?? open[0]?.key;
  useEffect(() => {
    if (first) focusControl(fieldId(first));
  }, [first]);

  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby={`${section.group}-judul`}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ErrorSummary faults={faults} />
      <SaveTrouble trouble={form.trouble} ended={ended} conflict={form.conflicting !== undefined} />
      {locked.length > 0 && (
        <dl className={styles.locked}>
          {locked.map(({ attribute, lock }) => (
            <AttributeRow
              key={attribute.key}
              attribute={attribute}
              value={version.profile.attributes[attribute.key]}
              lock={lock}
            />
          ))}
        </dl>
      )}
      <div className={styles.fields}>
        {open.map((attribute) => (
          <AttributeField
            key={attribute.key}
            attribute={attribute}
            value={form.draft[attribute.key] ?? ''}
            error={form.errors.fields[attribute.key]}
            elsewhere={
              form.conflicting?.includes(attribute.key)
                ? displayValue(attribute, form.before[attribute.key] ?? '', language)
                : undefined
            }
            onChange={(value) => form.change(attribute.key, value)}
          />
        ))}
        <p className={styles.hint}>{t('profile.leave_empty')}</p>
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('profile.cancel')}</Button>
        <Button type="submit" look="primary" busy={form.saving}>
          {t(form.saving ? 'profile.saving' : 'profile.save')}
        </Button>
      </div>
    </form>
  );
}
