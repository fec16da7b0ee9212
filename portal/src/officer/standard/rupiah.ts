const AMOUNT = /^(?:rp\.?\s*)?(\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})(?:,00|,-)?$/i;

/** An amount in whole rupiah as people write it, `50000`, `50.000`, `Rp 50.000,00`; nothing where it is none. */
export function rupiahOf(typed: string): number | undefined {
  const digits = AMOUNT.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}
