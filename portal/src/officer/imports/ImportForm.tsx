import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FieldFault } from '@/ui/fields/FieldFault';
import { Switch } from '@/ui/Switch';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useStartImport } from './importData';
import styles from './Imports.module.css';

const LARGEST = 4 * 1024 * 1024;

/** Takes a CSV or NDJSON file. */
export function ImportForm() {
  const { t } = useTranslation();
  const start = useStartImport();
  const input = useRef<HTMLInputElement>(null);
  const [sample, setSample] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = () => {
    const file = input.current?.files?.[0];
    const wrong = !file ? t('import.choose') : file.size > LARGEST ? t('import.too_large') : undefined;
    setFault(wrong);
    if (wrong) input.current?.focus();
    else if (file && !start.isPending) start.mutate({ file, sample });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {start.isError && <TroubleMessage error={start.error} retry={send} />}
      <div>
        <label className={styles.label} htmlFor="impor-berkas">
          {t('import.file')}
        </label>
        <input
          ref={input}
          id="impor-berkas"
          type="file"
          accept=".csv,.ndjson,.jsonl,text/csv,application/x-ndjson"
          className={styles.file}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? 'impor-petunjuk impor-berkas-galat' : 'impor-petunjuk'}
        />
        <p id="impor-petunjuk" className={styles.hint}>
          {t('import.columns')}
        </p>
        <FieldFault id="impor-berkas" error={fault} />
      </div>
      <Switch checked={sample} onChange={setSample} hint={t('import.sample_hint')}>
        {t('import.sample')}
      </Switch>
      <div>
        <Button type="submit" look="primary" busy={start.isPending}>
          {t(start.isPending ? 'import.sending' : 'import.start')}
        </Button>
      </div>
    </form>
  );
}
