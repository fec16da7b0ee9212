const json = process.argv.includes('--json');

export const progress = (line) => json || console.log(line);

/** One figure; the goal is text such as '>= 1.5', or null where it is only reported. */
export function figure(name, value, unit, goal = null) {
  const rounded = unit === 'requests/s' || unit === 'bytes' ? Math.round(value) : Math.round(value * 1000) / 1000;
  const line = JSON.stringify({ figure: name, value: rounded, unit, goal });
  console.log(json ? line : `  ${name.padEnd(40)} ${rounded} ${unit}${goal ? ` (goal ${goal})` : ''}`);
}
