import type { ProblemError } from '@satu-gerbang/sdk/identity';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/i18n/language';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { AttributeRow } from './AttributeRow';
import type { ProfileVersion } from './profileData';
import { SectionForm } from './SectionForm';
import { filledIn, lockOf, type Section } from './sections';
import { Warnings } from './Warnings';
import styles from './ProfileSection.module.css';

/** One section: read, and after a press on a pencil, changed. */
export function ProfileSection(props: {
  section: Section;
  version: ProfileVersion;
  assurance: string | null;
  language: Language;
}) {
  const { section, version, assurance } = props;
  const { t } = useTranslation();
  const { editing, edit, close, editButton } = useEditing();
  const [saved, setSaved] = useState<ProblemError[]>();
  const title = t(`profile.group.${section.group}`);
  const count = filledIn(section, version.profile, assurance);
  const editable = section.attributes.some((attribute) => !lockOf(attribute, version.profile, assurance));
  return (
    <section id={section.group} className={styles.section} aria-labelledby={`${section.group}-judul`}>
      <div className={styles.head}>
        <div>
          <h2 id={`${section.group}-judul`}>{title}</h2>
          {count.total > 0 && <p className={styles.filled}>{t('profile.filled', count)}</p>}
        </div>
        {!editing && editable && (
          <Button ref={editButton} look="quiet" onClick={() => edit()}>
            <span aria-hidden>{t('profile.edit_section')}</span>
            <span className="visually-hidden">{t('profile.edit_section_of', { section: title })}</span>
          </Button>
        )}
      </div>
      <div role="status">
        {saved && !editing && (
          <div className={styles.after}>
            {saved.length > 0 ? (
              <Warnings warnings={saved} attributes={section.attributes} />
            ) : (
              <Notice tone="success">{t('profile.saved')}</Notice>
            )}
          </div>
        )}
      </div>
      {editing ? (
        <SectionForm
          {...props}
          focusKey={editing.key}
          onClose={close}
          onSaved={(warnings) => {
            setSaved(warnings);
            close();
          }}
        />
      ) : (
        <dl>
          {section.attributes.map((attribute) => (
            <AttributeRow
              key={attribute.key}
              attribute={attribute}
              value={version.profile.attributes[attribute.key]}
              lock={lockOf(attribute, version.profile, assurance)}
              onEdit={() => edit(attribute.key)}
            />
          ))}
        </dl>
      )}
    </section>
  );
}

/** Whether a section is being changed, beginning at which field; the focus returns to where it was opened. */
function useEditing() {
  const [editing, setEditing] = useState<{ key?: string }>();
  const editButton = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  useEffect(() => {
    if (editing || !returnFocus.current) return;
    returnFocus.current = false;
    editButton.current?.focus();
  }, [editing]);
  return {
    editing,
    editButton,
    edit: (key?: string) => setEditing({ key }),
    close: () => {
      returnFocus.current = true;
      setEditing(undefined);
    },
  };
}
