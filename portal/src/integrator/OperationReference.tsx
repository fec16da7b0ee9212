import { useTranslation } from 'react-i18next';
import type { ApiDocument, Operation } from './document';
import { ParameterList, SchemaFields } from './SchemaFields';
import { sampleCall } from './sample';
import { Snippet } from './Snippet';
import { snippet, type SnippetLanguage } from './snippets';
import styles from './Reference.module.css';

const AUDIENCES = ['public', 'citizen', 'integrator'] as const;

/** One operation: who may call it, what it takes and answers, and a call to copy. */
export function OperationReference({
  document,
  operation,
  language,
}: {
  document: ApiDocument;
  operation: Operation;
  language: SnippetLanguage;
}) {
  const { t, i18n } = useTranslation();
  const { id, method, path, summary, description, parameters, body, responses, audience } = operation;
  const who = AUDIENCES.filter((one) => audience.includes(one)).map((one) => t(`service.audience_${one}`));
  const call = sampleCall(document, operation, window.location.origin);
  return (
    <section className={styles.operation} aria-labelledby={id}>
      <h2 id={id} lang="id">
        {summary || id}
      </h2>
      <p className={styles.address}>
        <code className={styles.method}>{method}</code>
        <code>{path}</code>
      </p>
      {description && <p lang="id">{description}</p>}
      {who.length > 0 && (
        <p className={styles.meta}>
          {t('service.audience')}: {new Intl.ListFormat(i18n.language).format(who)}
        </p>
      )}
      {parameters.length > 0 && (
        <div>
          <h3>{t('mitra.parameters')}</h3>
          <ParameterList document={document} parameters={parameters} />
        </div>
      )}
      {body && (
        <div>
          <h3>{t('mitra.body')}</h3>
          <SchemaFields document={document} schema={body} />
        </div>
      )}
      <div>
        <h3>{t('mitra.responses')}</h3>
        <dl className={styles.fields}>
          {responses.map(({ status, description: text, schema }) => (
            <div key={status} className={styles.field}>
              <dt>{status}</dt>
              <dd lang="id">
                {text}
                {schema && (
                  <div className={styles.nested}>
                    <SchemaFields document={document} schema={schema} />
                  </div>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Snippet code={snippet(language, call)} label={t('mitra.example_of', { operation: summary || id })} />
    </section>
  );
}
