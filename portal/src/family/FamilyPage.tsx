import type { Attribute, FamilyMember } from '@satu-gerbang/sdk/identity';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { useAttributes } from '@/profile/profileData';
import { Button } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useFamily } from './familyData';
import { MemberForm } from './MemberForm';
import { MemberItem } from './MemberItem';
import styles from '@/account/MyPage.module.css';

/** My family: entered once, so that an application for a child needs no typing. */
export function FamilyPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('family.title')} lead={t('family.lead')}>
      {() => <Family />}
    </MyPage>
  );
}

function Family() {
  const family = useFamily(usePerson());
  const attributes = useAttributes(true);
  if (family.data && attributes.data) {
    return <Members members={family.data} attributes={memberAttributes(attributes.data)} />;
  }
  const error = family.error ?? attributes.error;
  if (!error) return <Skeleton />;
  return <TroubleMessage error={error} retry={() => void Promise.all([family.refetch(), attributes.refetch()])} />;
}

function Members({ members, attributes }: { members: FamilyMember[]; attributes: Attribute[] }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {members.length === 0 && !adding && (
        <Message title={t('family.none_title')}>
          <p>{t('family.none_text')}</p>
        </Message>
      )}
      {members.length > 0 && (
        <ul className={styles.list}>
          {members.map((member) => (
            <MemberItem key={member.id} member={member} attributes={attributes} />
          ))}
        </ul>
      )}
      {adding ? (
        <section className={styles.section} aria-labelledby="tambah">
          <h2 id="tambah">{t('family.add')}</h2>
          <MemberForm attributes={attributes} onClose={() => setAdding(false)} />
        </section>
      ) : (
        <p>
          <Button look={members.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
            <Plus aria-hidden size={18} />
            {t('family.add')}
          </Button>
        </p>
      )}
    </>
  );
}

const ASKED = [
  'nama_lengkap',
  'nik',
  'no_kk',
  'jenis_kelamin',
  'tempat_lahir',
  'tanggal_lahir',
  'no_akta_lahir',
  'nama_ibu',
  'nama_ayah',
];

/** What is worth knowing of a family member, in the order of the form. */
function memberAttributes(all: Attribute[]): Attribute[] {
  return ASKED.flatMap((key) => all.find((attribute) => attribute.key === key && attribute.storable) ?? []);
}
