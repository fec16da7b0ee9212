import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TEXTS } from '../standard/elements';
import { actorText } from './actorText';
import type { DraftPart } from './mergeContent';
import { useLastChange } from './releaseData';
import type { Draft } from './useDraft';
import styles from './Release.module.css';

/** Two officers changed the same parts: which ones, who the other is and when, and whose are taken. */
export function ConflictNotice({ draft, release }: { draft: Draft; release: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warning" role="alert" title={t('release.conflict_title')}>
      <Changed release={release} />
      <p>{t('release.conflict_text')}</p>
      {draft.theirs.clashes.length > 0 && (
        <ul>
          {draft.theirs.clashes.map((part) => (
            <li key={part}>{partText(part, t)}</li>
          ))}
        </ul>
      )}
      <p className={styles.tools}>
        <Button onClick={() => void draft.keepMine()}>{t('release.keep_mine')}</Button>
        <Button onClick={() => void draft.takeTheirs()}>{t('release.take_theirs')}</Button>
      </p>
    </Notice>
  );
}

/** What somebody else changed meanwhile and this window has taken over. */
export function TakenNotice({ taken, release }: { taken: readonly DraftPart[]; release: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="info" role="status" title={t('release.merged_title')}>
      <Changed release={release} />
      <p>{t('release.merged_text', { parts: taken.map((part) => partText(part, t)).join(', ') })}</p>
    </Notice>
  );
}

function Changed({ release }: { release: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useLastChange(release);
  if (!data) return null;
  const who = data.own ? t('release.other_window') : actorText(data, t);
  return <p>{t('release.changed_by', { who, at: formatMoment(data.at, language) })}</p>;
}

/** A part of a draft in words. */
function partText(part: DraftPart, t: TFunction): string {
  if (part === 'document') return t('document.title');
  if (part === 'upstreams') return t('upstream.title');
  if (part.startsWith('policy.')) return t('policy.title');
  const element = part.slice('standard.'.length);
  if (element === 'jangkaWaktu') return t('standard.jangka_waktu');
  if (element === 'biayaTarif') return t('standard.biaya_tarif');
  if (element === 'penangananPengaduan') return t('standard.penanganan_pengaduan');
  const text = Object.entries(TEXTS).find(([name]) => name === element)?.[1];
  return text ? t(`standard.${text}`) : t('standard.persyaratan');
}
