const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;

/**
 * Parses JSON for reading. A number that JavaScript cannot hold to its last digit, as an identifier of 17 digits, stays the text
 * that was sent instead of becoming another number.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) => (isExact(token) ? token : JSON.stringify(token))),
  ) as unknown;
}

function isExact(token: string): boolean {
  if (token.startsWith('"') || token.length < 16) return true;
  return Number.isNaN(Number(token)) || digitsOf(String(Number(token))) === digitsOf(token);
}

/** The digits that count, so that `1.50` and `1.5` are the same. */
const digitsOf = (number: string) =>
  number
    .replace(/[eE].*$/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
