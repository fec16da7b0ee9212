import type { StandardDraft } from '@satu-gerbang/sdk/registry';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusControl } from '@/ui/fields/focusControl';
import { Switch } from '@/ui/Switch';
import { CheckResults } from '../checks/CheckResults';
import type { StepProps } from '../release/stepProps';
import { Completeness } from './Completeness';
import { controlAt, OPTIONAL } from './elements';
import { standardFaults } from './faults';
import { ComplaintFields } from './ComplaintFields';
import { CostFields } from './CostFields';
import { RequirementList } from './RequirementList';
import { TextElementField } from './TextElementField';
import { TimeFields } from './TimeFields';
import release from '../release/Release.module.css';
import layout from '@/ui/Fields.module.css';
import styles from './Standard.module.css';

/** The service standard, element by element. */
export function StandardStep({ draft, checks, findings, target }: StepProps) {
  const { t } = useTranslation();
  const { standard } = draft.content;
  const [english, setEnglish] = useState(() => JSON.stringify(standard).includes('"en":'));
  const change = (changed: Partial<StandardDraft>) => draft.change({ standard: { ...standard, ...changed } });
  const faults = useMemo(() => standardFaults(standard), [standard]);
  const faultOf = (id: string) => {
    const fault = faults[id];
    return fault && t(`standard.fault_${fault}`);
  };
  const common = { standard, english, faultOf, change };
  useEffect(() => {
    if (target) focusControl(controlAt(target));
  }, [target]);
  return (
    <section className={release.section} aria-labelledby="standar-judul">
      <h2 id="standar-judul">{t('standard.title')}</h2>
      <p className={release.lead}>{t('standard.lead')}</p>
      <Completeness standard={standard} />
      <Switch checked={english} onChange={setEnglish} hint={t('standard.english_hint')}>
        {t('standard.english')}
      </Switch>
      <div className={release.columns}>
        <div className={layout.fields}>
          <RequirementList {...common} />
          <TextElementField element="sistemMekanismeProsedur" {...common} />
          <TimeFields {...common} />
          <CostFields {...common} />
          <TextElementField element="produkPelayanan" {...common} />
          <ComplaintFields {...common} />
          <TextElementField element="jamPelayanan" {...common} />
          <details className={styles.more}>
            <summary>{t('standard.optional')}</summary>
            <div className={layout.fields}>
              {OPTIONAL.map((element) => (
                <TextElementField key={element} element={element} {...common} />
              ))}
            </div>
          </details>
        </div>
        <CheckResults checks={checks} findings={findings} onShow={({ pointer }) => focusControl(controlAt(pointer))} />
      </div>
    </section>
  );
}
