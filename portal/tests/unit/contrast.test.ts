import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TEXT = 4.5;
const GRAPHIC = 3;

/** Every pair of colours the style sheets put on each other: foreground, background, contrast asked for (WCAG 2.2 AA). */
const PAIRS: [string, string, number][] = [
  ...['ink', 'ink-soft', 'primary', 'primary-strong', 'success', 'warning', 'danger', 'info'].flatMap(
    (colour): [string, string, number][] => [
      [colour, 'paper', TEXT],
      [colour, 'surface', TEXT],
    ],
  ),
  ['on-primary', 'primary', TEXT],
  ['on-primary', 'primary-strong', TEXT],
  ['on-band', 'band', TEXT],
  ['accent', 'paper', GRAPHIC],
  ['control-line', 'paper', GRAPHIC],
  ['control-line', 'surface', GRAPHIC],
  ['highlight', 'focus-inner', GRAPHIC],
  ['highlight', 'band', GRAPHIC],
];
/** Decoration, which nothing depends on. */
const DECORATION = new Set(['line']);

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [lightBlock = '', darkBlock = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = colours(lightBlock);
const themes = { light, dark: { ...light, ...colours(darkBlock) } };

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  it.each(PAIRS)('shows %s on %s at %d : 1 or more', (foreground, background, least) => {
    expect(contrast(theme[foreground], theme[background])).toBeGreaterThanOrEqual(least);
  });
});

describe('the style sheets', () => {
  it('use every colour in a pair that is tested', () => {
    const tested = new Set(PAIRS.flat());
    expect(Object.keys(light).filter((colour) => !tested.has(colour) && !DECORATION.has(colour))).toEqual([]);
  });

  it('take colours from the tokens only', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
    );
    const strays = sheets.filter((file) =>
      /#[0-9a-f]{3,8}\b|rgba?\(|hsl\(|gradient\(/i.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(sheets.length).toBeGreaterThan(10);
    expect(strays).toEqual([]);
  });
});

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a pair names a colour that is no token');
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(parseInt(hex.slice(start, start + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
