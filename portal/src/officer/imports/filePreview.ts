/** The beginning of a table in a file, as it will be read. */
export interface FilePreview {
  header: string[];
  rows: string[][];
}

/** Columns that an import knows, and what may stand in them. */
export const COLUMNS = [
  'agency',
  'slug',
  'name',
  'name_en',
  'summary',
  'summary_en',
  'sector',
  'region',
  'life_events',
  'simulated',
] as const;

const SHOWN = 5;
const READ_BYTES = 64 * 1024;

/** The first rows of a CSV file; only its beginning is read. */
export async function previewOf(file: Blob): Promise<FilePreview | undefined> {
  return previewOfText(await file.slice(0, READ_BYTES).text());
}

/** The first rows of a table, separated by commas, semicolons or tabs; nothing where it holds no row under its heading. */
export function previewOfText(text: string): FilePreview | undefined {
  const [heading, body] = firstLine(text.replace(/^\ufeff/, ''));
  const separator = /^sep=(.)$/i.exec(heading.trim())?.[1];
  const [names, rest] = separator ? firstLine(body) : [heading, body];
  const by = separator ?? separatorOf(names);
  const rows = records(rest, by)
    .filter((cells) => cells.some((cell) => cell.trim()))
    .slice(0, SHOWN);
  const header = (records(names, by)[0] ?? []).map((name) => name.trim());
  return header.some(Boolean) && rows.length > 0 ? { header, rows } : undefined;
}

function firstLine(text: string): [line: string, rest: string] {
  const end = text.search(/\r?\n/);
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end).replace(/^\r?\n/, '')];
}

/** The separator that stands most often in the heading. */
function separatorOf(heading: string): string {
  const count = (separator: string) => heading.split(separator).length;
  return [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most));
}

/** Records of RFC 4180, with another separator where there is one. */
function records(text: string, separator: string): string[][] {
  const found: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) endCell();
    else if (!quoted && sign === '\n') {
      endCell();
      found.push(row);
      row = [];
    } else if (sign !== '\r' || quoted) cell += sign;
  }
  if (cell || row.length > 0) {
    endCell();
    found.push(row);
  }
  return found;
}

/** A file with every column and one row that shows what may stand in them. */
export function sampleFile(agency: string): Blob {
  const row = [
    agency,
    'kartu-identitas-anak',
    'Kartu identitas anak',
    'Child identity card',
    'Kartu untuk warga di bawah 17 tahun.',
    'A card for citizens under 17.',
    'kependudukan',
    '35.78',
    'kelahiran',
    'tidak',
  ];
  return new Blob([`${COLUMNS.join(',')}\r\n${row.join(',')}\r\n`], { type: 'text/csv;charset=utf-8' });
}
