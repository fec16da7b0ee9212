import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Notice } from '@/ui/Notice';
import { loginUrl } from './session';

/** Page that a sign-in in another tab ends on. */
const SIGNED_IN_PAGE = '/sudah-masuk';

/** The session ended, or is not strong enough: sign in beside what was typed, in a tab of its own. */
export function SignInAgain({
  stronger = false,
  fresh = false,
  text,
}: {
  stronger?: boolean;
  /** The password is asked for again although somebody is signed in. */
  fresh?: boolean;
  text?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kind = stronger || fresh ? 'step_up' : 'signed_out';
  return (
    <Notice tone="warning" role="alert" title={t(`trouble.${kind}_title`)}>
      <p>{text ?? t(`use.${kind}_text`)}</p>
      <p>
        <a
          href={loginUrl(SIGNED_IN_PAGE, language, stronger ? 'substantial' : undefined, fresh)}
          target="_blank"
          rel="noopener"
        >
          {t(`use.${kind}_action`)}
        </a>
      </p>
    </Notice>
  );
}
