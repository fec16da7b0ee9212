import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/session/session';
import { Notice } from '@/ui/Notice';

/** Ends the session, here and at the identity provider. */
export function SignOut({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { mutate, isPending, isError } = useMutation({ mutationFn: signOut });
  return (
    <>
      <button type="button" className={className} aria-disabled={isPending} onClick={() => isPending || mutate()}>
        <LogOut aria-hidden size={20} />
        {t(isPending ? 'header.signing_out' : 'header.sign_out')}
      </button>
      {isError && (
        <Notice tone="danger" role="alert">
          <p>{t('header.sign_out_failed')}</p>
        </Notice>
      )}
    </>
  );
}
