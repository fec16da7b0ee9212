const SYNTAX = '^$\\.*+?()[]{}|/';
/** Escapes with a meaning of their own; every other letter or sign escapes itself, which the `u` flag refuses. */
const MEANING = /[dDwWsSbBnrtfv0-9cxukpP]/;
/** What is copied as a whole where letters are written in both cases: escapes, and the beginnings of groups. */
const PIECE =
  /\\u\{[^}]*\}|\\x[\da-f]{2}|\\u[\da-f]{4}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\c.|\\.|\(\?(<?[=!:]|<[^>=!]+>)|\[|\]|[a-z]-[a-z]|./gisu;

/**
 * A pattern as a browser reads it (ECMA-262 with the `u` flag), or nothing where it cannot be read so: then only the service
 * itself checks. Patterns of other languages say `\_`, `\A`, `\Z` or `(?i)` for what a browser says otherwise.
 */
export function readablePattern(pattern: string): string | undefined {
  return [pattern, mended(pattern)].find(compiles);
}

function mended(pattern: string): string {
  const ignoringCase = /^\^?\(\?i\)/.test(pattern);
  const rest = withReadableEscapes(ignoringCase ? pattern.replace('(?i)', '') : pattern);
  return ignoringCase ? inBothCases(rest) : rest;
}

function withReadableEscapes(pattern: string): string {
  return pattern.replace(/\\(.)/gsu, (escape, sign: string) => {
    if (sign === 'A') return '^';
    if (sign === 'Z' || sign === 'z') return '$';
    if (SYNTAX.includes(sign) || MEANING.test(sign)) return escape;
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** The same pattern where small and capital letters count alike. */
function inBothCases(pattern: string): string {
  let inClass = false;
  return pattern.replace(PIECE, (piece) => {
    if (piece === '[' || piece === ']') inClass = piece === '[';
    if (!/^[a-z](-[a-z])?$/i.test(piece)) return piece;
    const both = piece.toLowerCase() + piece.toUpperCase();
    return inClass ? both : piece.length === 1 ? `[${both}]` : bothApart(piece);
  });
}

/** `a-z` outside of a class is three signs. */
const bothApart = (piece: string) => piece.split('-').map(inBothCases).join('-');

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
