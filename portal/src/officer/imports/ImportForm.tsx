import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '@/i18n/fileSize';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { FieldFault } from '@/ui/fields/FieldFault';
import { focusControl } from '@/ui/fields/focusControl';
import { FileButton } from '@/ui/FileButton';
import { Switch } from '@/ui/Switch';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useLargestFile, typeOf, useStartImport, WORKBOOK } from './importData';
import { AllowedValues } from './AllowedValues';
import { previewOf, type FilePreview } from './filePreview';
import { ImportPreview } from './ImportPreview';
import styles from './Imports.module.css';

/** Takes a table (CSV or a workbook) or NDJSON. */
export function ImportForm() {
  const { t, i18n } = useTranslation();
  const largest = useLargestFile();
  const size = largest === undefined ? undefined : fileSize(largest, i18n.language);
  const start = useStartImport();
  const [file, setFile] = useState<File>();
  const [sample, setSample] = useState(false);
  const [publish, setPublish] = useState(false);
  const [fault, setFault] = useState<string>();
  const [preview, setPreview] = useState<FilePreview>();
  const type = file && typeOf(file.name);
  const table = type === 'text/csv' || type === WORKBOOK;
  const choose = (chosen: File) => {
    setFile(chosen);
    setFault(undefined);
    setPreview(undefined);
    if (typeOf(chosen.name) === 'application/x-ndjson') return;
    setPublish(false);
    if (typeOf(chosen.name) === WORKBOOK) return;
    void previewOf(chosen).then((read) => {
      setPreview(read);
      if (!read) setFault(t('import.empty'));
    });
  };
  const send = () => {
    const wrong = !file
      ? t('import.choose')
      : file.size === 0 || (type === 'text/csv' && !preview)
        ? t('import.empty')
        : largest && file.size > largest
          ? t('import.too_large', { size })
          : undefined;
    setFault(wrong);
    if (wrong) focusControl('impor-berkas');
    else if (file && !start.isPending) start.mutate({ file, sample, publish }, { onSuccess: () => setFile(undefined) });
  };
  return (
    <Form onSubmit={send} className={styles.form}>
      {start.isError && <TroubleMessage error={start.error} retry={send} />}
      <div>
        <p className={styles.chosen}>
          <FileButton
            id="impor-berkas"
            label={t('import.file')}
            accept={`.csv,.xlsx,.ndjson,.jsonl,text/csv,${WORKBOOK},application/x-ndjson`}
            describedBy={fault ? 'impor-petunjuk impor-berkas-galat' : 'impor-petunjuk'}
            onFile={choose}
          />
          <span role="status">{file?.name}</span>
        </p>
        <p id="impor-petunjuk" className={styles.hint}>
          {t('import.columns')} {size && t('import.largest', { size })}
        </p>
        <FieldFault id="impor-berkas" error={fault} />
        <AllowedValues />
      </div>
      {table && preview && <ImportPreview preview={preview} />}
      <Switch checked={sample} onChange={setSample} hint={t('import.sample_hint')}>
        {t('import.sample')}
      </Switch>
      {table ? (
        <p className={styles.hint}>{t('import.table_drafts')}</p>
      ) : (
        <Switch checked={publish} onChange={setPublish} hint={t('import.publish_hint')}>
          {t('import.publish')}
        </Switch>
      )}
      <div>
        <Button type="submit" look="primary" busy={start.isPending}>
          {t(start.isPending ? 'import.sending' : 'import.start')}
        </Button>
      </div>
    </Form>
  );
}
