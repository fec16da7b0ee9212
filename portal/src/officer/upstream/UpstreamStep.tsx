import type { Upstream } from '@satu-gerbang/sdk/registry';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { focusControl } from '@/ui/fields/focusControl';
import { CheckResults } from '../checks/CheckResults';
import type { StepProps } from '../release/stepProps';
import { CredentialSection } from './CredentialSection';
import { PolicyFields } from './PolicyFields';
import { UpstreamFields } from './UpstreamFields';
import { controlAt } from './controlAt';
import release from '../release/Release.module.css';
import layout from '@/ui/Fields.module.css';

const ServerOffers = lazy(() => import('./ServerOffers'));

/** Where the agency's own API is, and how the gateway proves itself there. */
export function UpstreamStep({ draft, checks, findings, target, agency }: StepProps & { agency: string }) {
  const { t } = useTranslation();
  const { upstreams, policy } = draft.content;
  const set = (next: Upstream[]) => draft.change({ upstreams: next });
  const take = (url: string) => {
    const empty = upstreams.findIndex((upstream) => !upstream.url);
    if (empty < 0) return set([...upstreams, { url, auth: { type: 'none' } }]);
    set(upstreams.map((one, at) => (at === empty ? { ...one, url } : one)));
  };
  useEffect(() => {
    if (target) focusControl(controlAt(target));
  }, [target]);
  return (
    <section className={release.section} aria-labelledby="sistem-judul">
      <h2 id="sistem-judul">{t('upstream.title')}</h2>
      <p className={release.lead}>{t('upstream.lead')}</p>
      <div className={release.columns}>
        <div className={layout.fields}>
          <Suspense fallback={null}>
            <ServerOffers document={draft.content.document} upstreams={upstreams} onTake={take} />
          </Suspense>
          {upstreams.map((upstream, index) => (
            <UpstreamFields
              key={index}
              {...{ upstream, index, agency }}
              onChange={(changed) => set(upstreams.map((one, at) => (at === index ? changed : one)))}
              onRemove={() => set(upstreams.filter((_, at) => at !== index))}
            />
          ))}
          <div>
            <Button id="sistem-tambah" onClick={() => set([...upstreams, { url: '', auth: { type: 'none' } }])}>
              <Plus aria-hidden size={18} />
              {t('upstream.add')}
            </Button>
          </div>
          <PolicyFields policy={policy} onChange={(changed) => draft.change({ policy: changed })} />
          <CredentialSection agency={agency} />
        </div>
        <CheckResults checks={checks} findings={findings} onShow={({ pointer }) => focusControl(controlAt(pointer))} />
      </div>
    </section>
  );
}
