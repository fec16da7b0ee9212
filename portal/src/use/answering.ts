const EVERYWHERE = '*';

/**
 * Who answers for a region, as the gateway chooses: the system of the region, else of what it lies in, else the one for
 * everywhere. Nothing where the document does not say which there are.
 *
 * @param served codes of the regions that have a system of their own, with `*` for the one for everywhere
 */
export function answering(
  served: string[],
  wanted: string | undefined,
): 'region' | 'everywhere' | 'nobody' | undefined {
  if (served.length === 0) return undefined;
  const own = served.some((code) => wanted !== undefined && (wanted === code || wanted.startsWith(`${code}.`)));
  if (own) return 'region';
  return served.includes(EVERYWHERE) ? 'everywhere' : 'nobody';
}
