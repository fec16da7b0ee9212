import { useTranslation } from 'react-i18next';
import { knownSectors } from '@/home/sector';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/saveFile';
import { sampleFile } from './filePreview';
import styles from './Imports.module.css';

/** What may stand in each column, and a file to begin with. */
export function AllowedValues() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('import.values')}</summary>
      <ul className={styles.hint}>
        <li>{t('import.value_agency')}</li>
        <li>{t('import.value_slug')}</li>
        <li>{t('import.value_sector', { sectors: knownSectors.join(', ') })}</li>
        <li>{t('import.value_region')}</li>
        <li>{t('import.value_simulated')}</li>
      </ul>
      <Button onClick={() => saveFile(sampleFile('instansi-anda'), 'contoh-impor.csv')}>
        {t('import.sample_file')}
      </Button>
    </details>
  );
}
