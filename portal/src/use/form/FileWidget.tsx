import type { WidgetProps } from '@rjsf/utils';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FileButton } from '@/ui/FileButton';
import { FieldFault, FieldHint } from '@/ui/fields/FieldFault';
import { describedBy } from '@/ui/fields/fieldProps';
import { fileSize } from '@/i18n/fileSize';
import { accepts, kindNames } from '../fileBodies';
import { useHeldFiles } from '../heldFiles';
import { MOST_BYTES } from '../keywords';
import { useFieldWords } from './useFieldWords';
import field from '@/ui/Field.module.css';
import styles from './Form.module.css';

/** A file of the person's device; it stays in memory until the form is sent. One of another kind, or too large, is not taken. */
export function FileWidget(props: WidgetProps) {
  const { t, i18n } = useTranslation();
  const { id, label, hint, error } = useFieldWords(props);
  const files = useHeldFiles();
  const [refused, setRefused] = useState<string>();
  const file = files.get(props.value);
  const { contentMediaType, [MOST_BYTES]: most } = props.schema as { contentMediaType?: string; [MOST_BYTES]?: number };
  const kinds = kindNames(contentMediaType, i18n.language);
  const limits = [
    kinds && t('use.file_kinds', { kinds }),
    most !== undefined && t('use.file_most', { size: fileSize(most, i18n.language) }),
  ];
  const told = [hint, ...limits].filter(Boolean).join(' ') || undefined;
  const fault = refused ?? error;
  const choose = (chosen: File | undefined) => {
    const wrong = chosen && refusalOf(chosen);
    setRefused(wrong || undefined);
    if (wrong) return;
    files.release(props.value);
    props.onChange(chosen && files.hold(chosen));
  };
  const refusalOf = (chosen: File) => {
    if (!accepts(contentMediaType, chosen)) return t('use.file_wrong_kind', { name: chosen.name, kinds });
    if (most === undefined || chosen.size <= most) return undefined;
    return t('use.file_too_large', { name: chosen.name, size: fileSize(most, i18n.language) });
  };
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
          <Button look="quiet" onClick={() => choose(undefined)}>
            <X aria-hidden size={18} />
            {t('use.file_remove')}
          </Button>
        </div>
      )}
      <FileButton
        id={id}
        label={t(file ? 'use.file_change' : 'use.file_choose')}
        accept={contentMediaType ?? ''}
        describedBy={[`${id}-nama`, describedBy({ id, hint: told, error: fault })].filter(Boolean).join(' ')}
        onFile={choose}
      />
      <FieldHint id={id} hint={told} />
      <FieldFault id={id} error={fault} />
    </div>
  );
}
