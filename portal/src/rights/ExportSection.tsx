import { useMutation } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import type { Person } from '@/api/person';
import { call, toTrouble } from '@/api/trouble';
import { Button, ButtonLink } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { saveFile } from '@/ui/saveFile';
import styles from '@/account/MyPage.module.css';

const EXPORT = '/identity/v1/export';

/** Everything that is kept about me: as a page to read, or as a file that another system understands. */
export function ExportSection() {
  const { t } = useTranslation();
  const person = usePerson();
  const saving = useMutation({
    mutationFn: () => call(() => readAsJson(person)),
    onSuccess: (content) => saveFile(content, 'data-saya.json'),
  });
  return (
    <section className={styles.section} aria-labelledby="salinan">
      <h2 id="salinan">{t('rights.export_title')}</h2>
      <p>{t('rights.export_text')}</p>
      <div className={styles.row}>
        <ButtonLink href={EXPORT} target="_blank" rel="noopener">
          <FileText aria-hidden size={18} />
          {t('rights.export_read')}
        </ButtonLink>
        <Button busy={saving.isPending} onClick={() => saving.mutate()}>
          <Download aria-hidden size={18} />
          {t('rights.export_json')}
        </Button>
      </div>
      {saving.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('rights.export_failed')}</p>
        </Notice>
      )}
    </section>
  );
}

/** The same address answers a browser with a page: what is wanted stands in the header. */
async function readAsJson(person: Person): Promise<Blob> {
  const response = await person.fetch(EXPORT, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw await toTrouble(response);
  return response.blob();
}
