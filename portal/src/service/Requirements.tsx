import type { AttributeValue } from '@satu-gerbang/sdk/identity';
import type { Requirement } from '@satu-gerbang/sdk/registry';
import { Link, useLocation } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, Dot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { useProfile } from '@/profile/profileData';
import { loginUrl, useVisitor } from '@/session/session';
import { classes } from '@/ui/classes';
import { Text } from '@/ui/Text';
import styles from './StandardFacts.module.css';

type Held = Readonly<Record<string, AttributeValue>> | undefined;

/** What a service asks for; ticked where the citizen's profile already holds it. */
export function Requirements({ requirements }: { requirements: Requirement[] | undefined }) {
  const { t } = useTranslation();
  const visitor = useVisitor();
  const citizen = visitor.state === 'signed_in' && visitor.session.roles.includes('citizen');
  const fromProfile = requirements?.some((requirement) => requirement.attribute) ?? false;
  const profile = useProfile(citizen && fromProfile ? visitor.person : undefined);
  if (!requirements) return <span className={styles.soft}>{t('service.not_stated')}</span>;
  if (requirements.length === 0) return <p>{t('service.need_nothing')}</p>;
  const held = citizen ? profile.data?.profile.attributes : undefined;
  return (
    <>
      <ul className={styles.needs}>
        {requirements.map((requirement, index) => (
          <Need key={index} requirement={requirement} held={held} />
        ))}
      </ul>
      {fromProfile && visitor.state === 'anonymous' && <SignInHint />}
      {fromProfile && citizen && profile.isError && <p className={styles.soft}>{t('service.need_unknown')}</p>}
      {held && requirements.some(({ attribute }) => attribute && !held[attribute]) && (
        <p>
          <Link to="/data-diri">{t('service.need_fill')}</Link>
        </p>
      )}
    </>
  );
}

function Need({ requirement: { text, attribute }, held }: { requirement: Requirement; held: Held }) {
  const { t } = useTranslation();
  if (!held || !attribute) {
    return (
      <li className={classes(styles.need, styles.open)}>
        <Dot aria-hidden size={22} />
        <Text of={text} />
      </li>
    );
  }
  const value = held[attribute];
  const Icon = value ? CircleCheck : CircleDashed;
  const mark = value?.source === 'verified' ? 'service.need_verified' : 'service.need_known';
  return (
    <li className={classes(styles.need, value ? styles.known : styles.open)}>
      <Icon aria-hidden size={22} />
      <Text of={text} />
      <span className={styles.mark}>{t(value ? mark : 'service.need_missing')}</span>
    </li>
  );
}

function SignInHint() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { href } = useLocation();
  return (
    <p>
      <a href={loginUrl(href, language)}>{t('service.need_sign_in')}</a>
    </p>
  );
}
