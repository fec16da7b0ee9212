import { useTranslation } from 'react-i18next';
import { PageHeading } from '@/ui/PageHeading';
import { IntegratorPage } from './IntegratorPage';
import { Snippet } from './Snippet';
import { BUILD, generateSnippet, javaOfSdk, POM, RUN_JAVA, RUN_TYPESCRIPT, typescriptOfSdk } from './sdkSnippets';
import styles from './Reference.module.css';

/** How the SDKs of the platform are got and used, and how a client of an agency's service is made. */
export function SdkPage() {
  const { t } = useTranslation();
  const { origin } = window.location;
  return (
    <IntegratorPage>
      <div className={styles.head}>
        <PageHeading title={t('mitra.sdk')} />
        <p>{t('mitra.sdk_lead')}</p>
      </div>
      <section className={styles.section}>
        <h2>{t('mitra.sdk_build')}</h2>
        <p>{t('mitra.sdk_build_text')}</p>
        <Snippet code={BUILD} label={t('mitra.sdk_build')} />
      </section>
      <section className={styles.section}>
        <h2>{t('mitra.sdk_java')}</h2>
        <p>{t('mitra.sdk_java_pom')}</p>
        <Snippet code={POM} label="pom.xml" />
        <p>{t('mitra.sdk_java_text')}</p>
        <Snippet code={javaOfSdk(origin)} label="Cari.java" />
        <p>{t('mitra.sdk_run')}</p>
        <Snippet code={RUN_JAVA} label={t('mitra.sdk_run_java')} />
      </section>
      <section className={styles.section}>
        <h2>{t('mitra.sdk_typescript')}</h2>
        <p>{t('mitra.sdk_typescript_text')}</p>
        <Snippet code={typescriptOfSdk(origin)} label="cari.mts" />
        <p>{t('mitra.sdk_run_typescript_text')}</p>
        <Snippet code={RUN_TYPESCRIPT} label={t('mitra.sdk_run_typescript')} />
      </section>
      <section className={styles.section}>
        <h2>{t('mitra.sdk_generate')}</h2>
        <p>{t('mitra.sdk_generate_text')}</p>
        <Snippet code={generateSnippet(origin)} label={t('mitra.sdk_generate')} />
      </section>
    </IntegratorPage>
  );
}
