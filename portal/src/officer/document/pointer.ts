const DOCUMENT = '/openapi';

/** Segments of a JSON pointer (RFC 6901). */
export function segments(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Segments inside the document of a pointer into a release; nothing where it points elsewhere. */
export function inDocument(pointer: string): string[] | undefined {
  if (pointer !== DOCUMENT && !pointer.startsWith(`${DOCUMENT}/`)) return undefined;
  return segments(pointer.slice(DOCUMENT.length));
}
