import type { ServiceStandard } from '@satu-gerbang/sdk/registry';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Text } from '@/ui/Text';
import styles from './StandardMore.module.css';

/** The elements of the standard that an agency may, but need not publish (7 to 14 of PermenPANRB 15/2014). */
export function StandardMore({ standard }: { standard: ServiceStandard }) {
  const { t } = useTranslation();
  const elements = [
    { label: t('standard.dasar_hukum'), text: standard.dasarHukum },
    { label: t('standard.sarana_prasarana'), text: standard.saranaPrasarana },
    { label: t('standard.kompetensi_pelaksana'), text: standard.kompetensiPelaksana },
    { label: t('standard.pengawasan_internal'), text: standard.pengawasanInternal },
    { label: t('standard.jumlah_pelaksana'), text: standard.jumlahPelaksana },
    { label: t('standard.jaminan_pelayanan'), text: standard.jaminanPelayanan },
    { label: t('standard.jaminan_keamanan_keselamatan'), text: standard.jaminanKeamananKeselamatan },
    { label: t('standard.evaluasi_kinerja'), text: standard.evaluasiKinerja },
  ];
  const stated = elements.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
  if (stated.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        <ChevronDown aria-hidden size={18} />
        {t('service.standard_more')}
      </summary>
      <dl>
        {stated.map(({ label, text }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>
              <Text of={text} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
