import { useTranslation } from 'react-i18next';
import { DataTable } from '@/ui/DataTable';
import type { FilePreview } from './filePreview';

/** The first rows of the chosen file under its own headings, before anything is sent. */
export function ImportPreview({ preview: { header, rows } }: { preview: FilePreview }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('import.preview')}
      rows={rows}
      rowKey={(_, index) => String(index)}
      columns={header.map((name, index) => ({
        header: name || t('import.unnamed', { number: index + 1 }),
        lead: index === 0,
        cell: (cells: string[]) => cells[index] ?? '',
      }))}
    />
  );
}
