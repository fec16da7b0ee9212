const ADDRESS = /^[\w.!#$*+/=^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i;
const PHONE = /^\+?[\d\s().-]{3,30}$/;

/** `mailto:` to this address and nothing else; what adds recipients or a text (`?bcc=`) does not become a link. */
export function mailLink(address: string): string | undefined {
  return ADDRESS.test(address.trim()) ? `mailto:${address.trim()}` : undefined;
}

/** `tel:` to a number; a text around it does not become a link. */
export function phoneLink(number: string): string | undefined {
  return PHONE.test(number.trim()) ? `tel:${number.replace(/[^+\d]/g, '')}` : undefined;
}
