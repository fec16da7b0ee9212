import type { Language } from '@/i18n/language';
import type { Schema } from '@/use/apiDocument';
import { humanName } from './humanName';

/** What a property is called: in the words that its document has for people (`x-satu-label`), else by its title, else by its name. */
export function labelOf(name: string, schema: Schema | undefined, language: Language): string {
  const label = schema?.['x-satu-label'];
  if (typeof label === 'string' && label) return label;
  if (typeof label === 'object' && label !== null) {
    const { id, en } = label as { id?: unknown; en?: unknown };
    const said = language === 'en' ? (en ?? id) : id;
    if (typeof said === 'string' && said) return said;
  }
  return schema?.title ?? humanName(name);
}
