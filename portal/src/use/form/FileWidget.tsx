import type { WidgetProps } from '@rjsf/utils';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FileButton } from '@/ui/FileButton';
import { FieldFault, FieldHint } from '@/ui/fields/FieldFault';
import { describedBy } from '@/ui/fields/fieldProps';
import { fileSize } from '@/i18n/fileSize';
import { useFieldWords } from './useFieldWords';
import field from '@/ui/Field.module.css';
import styles from './Form.module.css';

/** A file of the person's device; it stays in memory until the form is sent. */
export function FileWidget(props: WidgetProps) {
  const { t, i18n } = useTranslation();
  const { id, label, hint, error } = useFieldWords(props);
  const file = props.value instanceof File ? props.value : undefined;
  const type = props.schema.contentMediaType;
  return (
    <div role="group" aria-labelledby={`${id}-nama`}>
      <p id={`${id}-nama`} className={field.label}>
        {label}
      </p>
      {file && (
        <div className={styles.file} role="status">
          <span>
            {file.name} <span className={styles.optional}>({fileSize(file.size, i18n.language)})</span>
          </span>
          <Button look="quiet" onClick={() => props.onChange(undefined)}>
            <X aria-hidden size={18} />
            {t('use.file_remove')}
          </Button>
        </div>
      )}
      <FileButton
        id={id}
        label={t(file ? 'use.file_change' : 'use.file_choose')}
        accept={typeof type === 'string' ? type : ''}
        describedBy={[`${id}-nama`, describedBy({ id, hint, error })].filter(Boolean).join(' ')}
        onFile={(chosen) => props.onChange(chosen)}
      />
      <FieldHint id={id} hint={hint} />
      <FieldFault id={id} error={error} />
    </div>
  );
}
