import type { CredentialUse } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReleaseStateTag } from '../ReleaseStateTag';

/** The releases that name a credential, by service. */
export function CredentialUses({ agency, uses }: { agency: string; uses: readonly CredentialUse[] }) {
  const { t } = useTranslation();
  if (uses.length === 0) return <p>{t('upstream.unused')}</p>;
  return (
    <>
      <p>{t('upstream.used_by')}</p>
      <ul>
        {uses.map(({ service, release, state }) => (
          <li key={release}>
            <Link to="/petugas/layanan/$agency/$service" params={{ agency, service }}>
              {service}
            </Link>{' '}
            <ReleaseStateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}
