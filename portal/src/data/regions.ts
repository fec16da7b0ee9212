import names from './regions.json';

const nameByCode: Readonly<Record<string, string>> = names;

/** The province and its regencies and cities, by Kemendagri code. */
export const regions: readonly { code: string; name: string }[] = Object.entries(nameByCode)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => a.code.localeCompare(b.code));

/** Name of a region; of a district or village, the regency or city it lies in; the code where neither is known. */
export function regionName(code: string): string {
  return nameByCode[code] ?? nameByCode[code.slice(0, 5)] ?? nameByCode[code.slice(0, 2)] ?? code;
}

const PROVINCE = '35';

/** Regencies and cities in the order of their names. */
export const regionsByName = (language: string) =>
  regions.filter(({ code }) => code !== PROVINCE).toSorted((a, b) => a.name.localeCompare(b.name, language));
