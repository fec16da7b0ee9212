import type { Finding } from '@satu-gerbang/sdk/registry';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/ui/Loading';
import { CheckResults } from '../checks/CheckResults';
import type { StepProps } from '../release/stepProps';
import type { EditorHandle } from './DocumentEditor';
import { FindField } from './FindField';
import { UploadButton } from './UploadButton';
import release from '../release/Release.module.css';

const DocumentEditor = lazy(() => import('./DocumentEditor'));

/** The OpenAPI document: pasted, uploaded or typed, and checked while it is. */
export function DocumentStep({ draft, checks, findings, target }: StepProps) {
  const { t } = useTranslation();
  const editor = useRef<EditorHandle>(null);
  const [bound, setBound] = useState<string>();
  const [opensAt, setOpensAt] = useState(target);
  /** Goes there, or has the editor open there that is still being loaded. */
  const reveal = (pointer: string) => (editor.current ? editor.current.reveal(pointer) : setOpensAt(pointer));
  const { content, change } = draft;
  const bind = async ({ hint }: Finding) => {
    if (!hint) return;
    const { applyPatch } = await import('./insertion');
    change((now) => ({ document: applyPatch(now.document, hint.patch) }));
    setBound(hint.attribute);
    const first = hint.patch[0];
    if (first) reveal(first.path);
  };
  return (
    <section className={release.section} aria-labelledby="dokumen-judul">
      <h2 id="dokumen-judul">{t('document.title')}</h2>
      <p className={release.lead}>{t('document.lead')}</p>
      <div className={release.columns}>
        <div>
          <div className={release.tools}>
            <UploadButton onText={(document) => change({ document })} />
          </div>
          <FindField find={(words) => editor.current?.find(words) ?? false} />
          <Suspense fallback={<Loading />}>
            <DocumentEditor
              ref={editor}
              text={content.document}
              label={t('document.label')}
              findings={findings}
              start={opensAt}
              onChange={(document) => change({ document })}
            />
          </Suspense>
        </div>
        <CheckResults
          checks={checks}
          findings={findings}
          onShow={({ pointer }) => reveal(pointer)}
          onBind={(finding) => void bind(finding)}
        >
          {bound && <p role="status">{t('document.bound', { attribute: bound })}</p>}
        </CheckResults>
      </div>
    </section>
  );
}
