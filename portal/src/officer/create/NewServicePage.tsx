import { useTranslation } from 'react-i18next';
import { PageHeading } from '@/ui/PageHeading';
import { OfficePage } from '../OfficePage';
import { NewServiceForm } from './NewServiceForm';
import styles from '../release/Release.module.css';

/** Registers a service; its first draft opens next. */
export function NewServicePage() {
  const { t } = useTranslation();
  return (
    <OfficePage>
      {({ agencies }) => (
        <>
          <div className={styles.head}>
            <PageHeading title={t('office.new_service')} />
            <p>{t('office.new_service_lead')}</p>
          </div>
          <NewServiceForm agencies={agencies} />
        </>
      )}
    </OfficePage>
  );
}
