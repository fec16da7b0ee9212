import type { CatalogueOperation } from '@satu-gerbang/sdk/registry';

/** A line that calls the operation from a terminal; only where anyone may call it and nothing has to be filled in. */
export function curlLine(operation: CatalogueOperation, origin: string): string | undefined {
  const open = operation.audience.includes('public') && operation.assurance === 'basic';
  const complete = operation.needsInput === false && !operation.path.includes('{');
  if (operation.method.toUpperCase() !== 'GET' || !open || !complete) return undefined;
  return `curl '${origin}${operation.path.replaceAll("'", '%27')}'`;
}
