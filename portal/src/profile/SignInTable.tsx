/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table that CSS shows as a list on phones keeps its meaning only with its roles named */
import type { SignIn } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { classes } from '@/ui/classes';
import styles from './SignIns.module.css';

const PORTAL_CLIENT = 'satu-gateway';

/** Sign-ins as a table; the roles are named because a phone shows its rows as a list. */
export function SignInTable({ items }: { items: SignIn[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={styles.table} role="table" aria-labelledby="sign-ins-judul">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{t('profile.sign_in_when')}</th>
          <th role="columnheader">{t('profile.sign_in_what')}</th>
          <th role="columnheader">{t('profile.sign_in_where')}</th>
          <th role="columnheader">{t('profile.sign_in_ip')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ at, kind, client, ip }) => (
          <tr key={`${at.getTime()} ${kind} ${client}`} role="row">
            <td role="cell" className={styles.when}>
              <time dateTime={at.toISOString()}>{formatMoment(at, language)}</time>
            </td>
            <td role="cell" className={classes(styles.what, kind === 'login_failed' && styles.failed)}>
              {t(`profile.sign_in_kind.${kind}`)}
            </td>
            <td role="cell" className={styles.quiet}>
              {client === PORTAL_CLIENT ? t('profile.client_portal') : client}
            </td>
            <td role="cell" className={classes(styles.ip, styles.quiet)}>
              {ip}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
