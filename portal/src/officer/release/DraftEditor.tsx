import type { Session } from '@satu-gerbang/sdk/gateway';
import type { Finding } from '@satu-gerbang/sdk/registry';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { STEPS, type Step } from '@/app/officeRoutes';
import { useChecks } from '../checks/findings';
import { DocumentStep } from '../document/DocumentStep';
import { StandardStep } from '../standard/StandardStep';
import { SubmitStep } from '../submit/SubmitStep';
import { UpstreamStep } from '../upstream/UpstreamStep';
import type { DraftContent } from './draftContent';
import type { KeptDocument } from './keptDocument';
import type { ReleaseVersion } from './releaseData';
import { SaveLine } from './SaveLine';
import { StepLinks } from './StepLinks';
import { StepTurns } from './StepTurns';
import { faultsByStep, stepOf } from './stepOf';
import { useDraft } from './useDraft';
import { useSettled } from './useSettled';
import { DeleteDraft } from './DeleteDraft';
import { EarlierRefusal } from '@/review/EarlierRefusals';
import styles from './Release.module.css';

/** Works on a draft, step by step; it stores itself and is checked while it is worked on. */
export function DraftEditor({
  version,
  opened,
  kept,
  session,
}: {
  version: ReleaseVersion;
  opened: DraftContent;
  kept: KeptDocument;
  session: Session;
}) {
  const { id, agency, service } = version.release;
  const { langkah } = useSearch({ from: '/petugas/rilis/$release' });
  const step = langkah ?? STEPS[0];
  const navigate = useNavigate();
  const draft = useDraft(version, opened, kept, session);
  const checks = useChecks(agency, service, useSettled(draft.content));
  const findings = useDeferredValue(checks.data?.findings ?? NONE);
  const [target, setTarget] = useState<string>();

  const open = (next: Step, pointer?: string) => {
    setTarget(pointer);
    void navigate({
      to: '/petugas/rilis/$release',
      params: { release: id },
      search: { langkah: next },
      resetScroll: false,
    });
  };
  const show = ({ pointer }: Finding) => open(stepOf(pointer), pointer);
  const common = { draft, checks, findings: findings.filter(({ pointer }) => stepOf(pointer) === step), target };
  return (
    <>
      <EarlierRefusal release={version.release} />
      <div className={styles.progress}>
        <StepLinks release={id} current={step} faults={faultsByStep(checks.data?.findings ?? NONE)} />
        <SaveLine draft={draft} release={id} />
      </div>
      {step === 'dokumen' && <DocumentStep {...common} />}
      {step === 'standar' && <StandardStep {...common} />}
      {step === 'sistem' && <UpstreamStep {...common} agency={agency} />}
      {step === 'kirim' && <SubmitStep draft={draft} checks={checks} release={version.release} onShow={show} />}
      <StepTurns step={step} onTurn={open} />
      <div>
        <DeleteDraft version={version} onDelete={draft.abandon} />
      </div>
    </>
  );
}

const NONE: readonly Finding[] = [];
