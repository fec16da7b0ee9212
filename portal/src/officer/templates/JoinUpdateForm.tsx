import type { Join, JoinUpdateInput, ReleaseInput } from '@satu-gerbang/sdk/registry';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { joinUpdatesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Form } from '@/ui/Form';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { liveAuth, liveFields, updateInput } from './joinInput';
import { OwnWordsFields } from './OwnWordsFields';
import { useJoinForm } from './useJoinForm';
import layout from '@/ui/Fields.module.css';
import styles from '../release/Release.module.css';

/** Takes a newer release of the template over; what the agency says itself can change with it. */
export function JoinUpdateForm({ join, live }: { join: Join; live: ReleaseInput }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: (joinUpdateInput: JoinUpdateInput) =>
      call(() => joinUpdatesApi.updateJoin({ join: join.id, joinUpdateInput })),
    onSuccess: ({ release }) => navigate({ to: '/petugas/rilis/$release', params: { release } }),
  });
  const start = { fields: liveFields(join.agency, join.region, live), auth: liveAuth(live) };
  const form = useJoinForm(start, take.error);
  const changed = updateInput(form.fields, form.auth, live);
  useBeforeLeaving(Object.values(changed).some((value) => value !== undefined));
  const send = () => {
    if (form.isComplete() && !take.isPending) take.mutate(changed);
  };
  return (
    <Form onSubmit={send} labelledBy="pembaruan-isian">
      <div>
        <h3 id="pembaruan-isian">{t('template.update_own')}</h3>
        <p className={styles.lead}>{t('template.update_own_lead')}</p>
      </div>
      <ErrorSummary faults={form.faults} />
      {form.trouble && <TroubleMessage error={form.trouble} heading="h3" retry={send} />}
      <OwnWordsFields form={form} />
      <div className={layout.actions}>
        <Button type="submit" look="primary" busy={take.isPending}>
          {t('template.update_take')}
        </Button>
      </div>
    </Form>
  );
}
