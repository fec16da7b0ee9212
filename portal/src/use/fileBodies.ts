/** How the body of a request is made from what stands in the form. */
export type BodyKind = 'json' | 'urlencoded' | 'multipart' | 'file' | 'text';

/** A media type without its parameters. */
export const bareType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

/** What kind of body a media type is; nothing where the portal cannot make one (XML). */
export function bodyKind(type: string): BodyKind | undefined {
  const bare = bareType(type);
  if (bare === 'application/json' || bare.endsWith('+json')) return 'json';
  if (bare === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (bare === 'multipart/form-data') return 'multipart';
  if (bare === 'text/plain') return 'text';
  return /(\/|\+)xml$/.test(bare) || bare.startsWith('multipart/') ? undefined : 'file';
}

/** Whether a file is of one of the media types of a list, `image/png, image/*`; anything is where there is no list. */
export function accepts(types: string | undefined, file: Blob): boolean {
  const wanted = (types ?? '').split(',').map(bareType).filter(Boolean);
  if (wanted.length === 0 || wanted.some((type) => type === '*/*' || type === 'application/octet-stream')) return true;
  const actual = bareType(file.type);
  return wanted.some((type) => type === actual || (type.endsWith('/*') && actual.startsWith(type.slice(0, -1))));
}

/** The media types of a list as people call them, "JPEG atau PNG". */
export function kindNames(types: string | undefined, language: string): string {
  const names = (types ?? '')
    .split(',')
    .map(bareType)
    .filter((type) => type && type !== '*/*' && type !== 'application/octet-stream')
    .map((type) => (type.split('/')[1] ?? type).replace('*', type.split('/')[0] ?? '').toUpperCase());
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(new Set(names));
}

/** The same entries with each file written as Base64, as JSON carries bytes (`format: byte`). */
export async function withFilesAsBase64(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return base64(value);
  if (Array.isArray(value)) return Promise.all(value.map(withFilesAsBase64));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, of]) => [name, await withFilesAsBase64(of)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function base64(file: Blob): Promise<string> {
  return new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => failed(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}
