import type { Session } from '@satu-gerbang/sdk/gateway';
import { Link } from '@tanstack/react-router';
import { ChevronDown, CircleUserRound, FileClock, Footprints, Handshake, IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AgencyNames } from './AgencyNames';
import { RoleLinks } from './RoleLinks';
import { SignOut } from './SignOut';
import { useDisclosure } from './useDisclosure';
import header from './Header.module.css';
import styles from './AccountMenu.module.css';

/** Who is signed in, in which roles, and what they can do from here. */
export function AccountMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { open, container, button, toggle, close, onKeyDown, onBlur } = useDisclosure<HTMLDivElement>();
  const name = session.name ?? t('header.account');
  return (
    <div className={styles.account} ref={container} onKeyDown={onKeyDown} onBlur={onBlur} role="presentation">
      <button
        type="button"
        ref={button}
        className={header.tool}
        aria-expanded={open}
        aria-controls="akun"
        onClick={toggle}
      >
        <CircleUserRound aria-hidden size={22} />
        <span className="visually-hidden">{t('header.account_of', { name })}</span>
        <span className={styles.name} aria-hidden>
          {name}
        </span>
        <ChevronDown aria-hidden size={16} className={styles.chevron} />
      </button>
      <div id="akun" className={styles.panel} hidden={!open}>
        <div>
          <p className={styles.who}>{name}</p>
          <p className={styles.roles}>{session.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
          {open && session.agencies.length > 0 && <AgencyNames aliases={session.agencies} />}
        </div>
        <div className={styles.links}>
          {session.roles.includes('citizen') && (
            <>
              <Link to="/permohonan" className={styles.item} onClick={close}>
                <FileClock aria-hidden size={20} />
                {t('header.cases')}
              </Link>
              <Link to="/data-diri" className={styles.item} onClick={close}>
                <IdCard aria-hidden size={20} />
                {t('header.profile')}
              </Link>
              <Link to="/jejak-akses" className={styles.item} onClick={close}>
                <Footprints aria-hidden size={20} />
                {t('header.ledger')}
              </Link>
            </>
          )}
          {session.roles.includes('officer') && (
            <Link to="/loket" className={styles.item} onClick={close}>
              <Handshake aria-hidden size={20} />
              {t('header.counter')}
            </Link>
          )}
          <RoleLinks roles={session.roles} className={styles.item} onChoose={close} />
          <SignOut className={styles.item} />
        </div>
      </div>
    </div>
  );
}
