import type { TFunction } from 'i18next';

/** Who did something: people are known by a pseudonym here; its beginning tells them apart. */
export function actorText({ own, actor }: { own: boolean; actor: string }, t: TFunction): string {
  return own ? t('audit.you') : t('audit.other', { id: actor.slice(0, 8) });
}
