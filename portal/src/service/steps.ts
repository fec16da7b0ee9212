/** The steps of a text that numbers them itself ("1. … 2. …"); none where it does not. */
export function steps(text: string): string[] {
  const parts = text.split(/(?:^|\s)(\d{1,2})\.\s+/);
  const numbers = parts.filter((_, index) => index % 2 === 1).map(Number);
  const counted = numbers.length > 1 && numbers.every((number, index) => number === index + 1);
  if (!counted || parts[0]?.trim()) return [];
  return parts.filter((_, index) => index > 0 && index % 2 === 0).map((part) => part.trim());
}
