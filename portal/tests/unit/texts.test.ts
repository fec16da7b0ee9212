import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '@/i18n/en.json';
import indonesian from '@/i18n/id.json';
import officeEnglish from '@/i18n/office/en.json';
import officeIndonesian from '@/i18n/office/id.json';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const texts: Readonly<Record<string, Map<string, string>>> = {
  id: new Map([...flat(indonesian), ...flat(officeIndonesian)]),
  en: new Map([...flat(english), ...flat(officeEnglish)]),
};
const sources = sourceFiles('src').map((file) => readFileSync(file, 'utf8'));
const used = new Set(
  sources.flatMap((source) => [...source.matchAll(/['"`]([a-z_]+(?:\.[a-z_-]+)+)['"`]/g)].map(at(1))),
);
const patterns = sources.flatMap((source) => [...source.matchAll(/`([a-z_]+\.[^`\s]*\$\{[^`]*)`/g)].map(at(1)));

describe('texts', () => {
  it('exist in both languages', () => {
    const keys = (language: string) => [...new Set([...(texts[language]?.keys() ?? [])].map(withoutPlural))].sort();
    expect(keys('en')).toEqual(keys('id'));
  });

  it.each(['id', 'en'])('have every plural form of %s', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = [...(texts[language]?.keys() ?? [])];
    const missing = keys
      .filter((key) => PLURAL.test(key) && !key.startsWith('app.'))
      .flatMap((key) => forms.map((form) => `${withoutPlural(key)}_${form}`))
      .filter((key) => !keys.includes(key));
    expect(missing).toEqual([]);
  });

  it('are not empty and take the same values in both languages', () => {
    for (const [key, text] of texts.id ?? []) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(texts.en?.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('are all used', () => {
    const unused = [...(texts.id?.keys() ?? [])].map(withoutPlural).filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });

  it('exist wherever the code asks for one', () => {
    const known = new Set([...(texts.id?.keys() ?? [])].map(withoutPlural));
    const groups = new Set([...known].map((key) => key.split('.')[0]));
    const asked = [...used].filter((key) => groups.has(key.split('.')[0]));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    expect(patterns.filter((pattern) => ![...known].some((key) => matcher(pattern).test(key)))).toEqual([]);
  });
});

function isUsed(key: string): boolean {
  return used.has(key) || patterns.some((pattern) => matcher(pattern).test(key));
}

function matcher(pattern: string): RegExp {
  const parts = pattern.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
  return new RegExp(`^${parts.join('[a-z0-9_-]+')}$`);
}

function flat(node: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + name, value] as const] : [...flat(value as object, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function at(index: number) {
  return (match: RegExpExecArray) => match[index] ?? '';
}

const withoutPlural = (key: string) => key.replace(PLURAL, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(at(1)).sort();
