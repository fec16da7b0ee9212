import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { Notice } from '@/ui/Notice';

/** Why a decision was not carried out. */
export function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation();
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  return (
    <Notice tone="danger" role="alert" title={trouble.problem?.title ?? t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.errors[0]?.detail ?? trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
    </Notice>
  );
}
