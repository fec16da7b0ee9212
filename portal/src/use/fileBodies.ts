/** Bodies that are one file and nothing else. */
const RAW = /^(application\/(octet-stream|pdf|zip)|image\/)/;

/** True for a media type whose whole body is the file. */
export const isRawFile = (type: string): boolean => RAW.test(type);

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
