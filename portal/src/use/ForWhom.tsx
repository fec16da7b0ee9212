import type { FamilyMember } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { memberName } from '@/family/familyData';
import { RadioInput } from '@/ui/fields/RadioInput';
import { SelectInput } from '@/ui/fields/SelectInput';
import styles from './Use.module.css';

const SELF = 'saya';
/** Id of the choice, for links to it. */
export const FOR_WHOM = 'untuk-siapa';

/** Whose application it is: the citizen's own, or a child's from the family list. */
export function ForWhom({
  acting,
  members,
  member,
  error,
  onChange,
}: {
  acting: string[];
  members: FamilyMember[];
  member: string | undefined;
  error: string | undefined;
  onChange: (member: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const children = members.filter(({ canActFor }) => canActFor);
  const options = [
    ...(acting.includes('self') ? [{ value: SELF, label: t('use.for_self') }] : []),
    ...children.map((child) => ({
      value: child.id,
      label: t('use.for_member', { name: memberName(child), relation: t(`family.relation.${child.relation}`) }),
    })),
  ];
  const Field = options.length > 5 ? SelectInput : RadioInput;
  return (
    <section className={styles.part}>
      <Field
        id={FOR_WHOM}
        label={t('use.for_whom')}
        value={member ?? (acting.includes('self') ? SELF : '')}
        options={options}
        error={error}
        onChange={(value) => onChange(value === SELF ? undefined : value)}
      />
      <p className={styles.small}>
        {children.length === 0 && `${t('use.no_children')} `}
        <a href="/keluarga" target="_blank" rel="noopener">
          {t('use.add_child')}
        </a>
      </p>
    </section>
  );
}
