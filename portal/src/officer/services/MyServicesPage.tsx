import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/Button';
import { PageHeading } from '@/ui/PageHeading';
import { OfficePage } from '../OfficePage';
import { AgencyServices } from './AgencyServices';
import styles from './MyServices.module.css';

/** The services of the agencies that the officer acts for. */
export function MyServicesPage() {
  const { t } = useTranslation();
  return (
    <OfficePage>
      {({ agencies }) => (
        <>
          <div className={styles.head}>
            <PageHeading title={t('office.my_services')} />
            {agencies.length > 0 && (
              <Link to="/petugas/layanan-baru" className={buttonClass('primary')}>
                {t('office.new_service')}
              </Link>
            )}
          </div>
          {agencies.length === 0 && <p>{t('office.no_agency')}</p>}
          {agencies.map((agency) => (
            <AgencyServices key={agency} agency={agency} />
          ))}
        </>
      )}
    </OfficePage>
  );
}
