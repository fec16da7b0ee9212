import type { Attribute, FamilyMember } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { familyApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { displayValue } from '@/profile/displayValue';
import { Provenance } from '@/profile/Provenance';
import { Identifier, useVerifications } from '@/profile/VerifySection';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { FactList } from '@/ui/FactList';
import { Notice } from '@/ui/Notice';
import { memberName } from './familyData';
import { MemberForm } from './MemberForm';
import styles from '@/account/MyPage.module.css';

/** One member: what is known, and the way to change or remove it. */
export function MemberItem({ member, attributes }: { member: FamilyMember; attributes: Attribute[] }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const name = memberName(member);
  return (
    <li className={styles.item}>
      <h2>{name}</h2>
      <p className={styles.soft}>
        {t(`family.relation.${member.relation}`)}
        {member.canActFor && ` · ${t('family.can_act')}`}
      </p>
      {editing ? (
        <MemberForm member={member} attributes={attributes} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className={styles.wide}>
            <Known member={member} attributes={attributes} />
          </div>
          <MemberIdentifiers member={member} attributes={attributes} />
          <div className={styles.row}>
            <Button onClick={() => setEditing(true)}>
              {t('profile.edit_section')}
              <span className="visually-hidden">: {name}</span>
            </Button>
            <Button look="quiet" onClick={() => setRemoving(true)}>
              {t('family.remove')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        </>
      )}
      {removing && <RemoveMember member={member} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function Known({ member, attributes }: { member: FamilyMember; attributes: Attribute[] }) {
  const language = useLanguage();
  const facts = attributes.flatMap((attribute) => {
    const value = member.attributes[attribute.key];
    if (!value || attribute.key === 'nama_lengkap') return [];
    const shown = (
      <>
        {displayValue(attribute, value.value, language)}
        <Provenance of={value} />
      </>
    );
    return [[localized(attribute.name, language), shown] as const];
  });
  return <FactList facts={facts} />;
}

/** Numbers of the member that nobody has verified yet. */
function MemberIdentifiers({ member, attributes }: { member: FamilyMember; attributes: Attribute[] }) {
  const verifications = useVerifications();
  const open = attributes.filter(({ key, identifier }) => {
    const value = member.attributes[key];
    return identifier && value && value.source !== 'verified';
  });
  if (open.length === 0) return null;
  return (
    <ul className={styles.list}>
      {open.map((attribute) => (
        <Identifier
          key={attribute.key}
          attribute={attribute}
          value={member.attributes[attribute.key]}
          member={member.id}
          latest={verifications.data?.find((one) => one.attribute === attribute.key && one.member === member.id)}
        />
      ))}
    </ul>
  );
}

function RemoveMember({ member, onClose }: { member: FamilyMember; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const removing = useMutation({
    mutationFn: () =>
      call(() => familyApi(person).removeFamilyMember({ member: member.id, ifMatch: member.etag ?? '*' })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: person.key('family') });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('family.remove_title', { name: memberName(member) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('profile.cancel')}</Button>
          <Button busy={removing.isPending} onClick={() => removing.mutate()}>
            {t('family.remove')}
          </Button>
        </>
      }
    >
      <p>{t('family.remove_text')}</p>
      {removing.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('family.remove_failed')}</p>
        </Notice>
      )}
    </Dialog>
  );
}
