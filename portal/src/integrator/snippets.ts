import type { SampleCall } from './sample';

export const LANGUAGES = ['curl', 'java', 'typescript'] as const;
export type SnippetLanguage = (typeof LANGUAGES)[number];

/** File that the code of a language is saved in. */
export const FILES = { java: 'Panggil.java', typescript: 'panggil.mts' } as const;

/** What starts the saved file: source launch of the JDK, and the compiler of TypeScript with Node. */
export const RUN = {
  java: 'java Panggil.java',
  typescript: [
    'npm install --save-dev typescript @types/node',
    'npx tsc --target es2022 --module nodenext panggil.mts',
    'node panggil.mjs',
  ].join('\n'),
} as const;

/** A call as a program that can be copied and run; the token stands in the variable `TOKEN`. */
export function snippet(language: SnippetLanguage, call: SampleCall): string {
  return { curl, java, typescript }[language](call);
}

function curl({ method, url, token, headers, body }: SampleCall): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl -sS${method === 'GET' ? '' : ` -X ${method}`}`,
    ...(token ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? [`-d ${quoted(body)}`] : []),
    quoted(url),
  ].join(' \\\n  ');
}

function java({ method, url, token, headers, body }: SampleCall): string {
  const publisher = body ? `HttpRequest.BodyPublishers.ofString(body)` : 'HttpRequest.BodyPublishers.noBody()';
  const lines = [
    ...(body ? ['String body = """', ...indent(textBlock(body), 4), '    """;'] : []),
    `HttpRequest request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url)}))`,
    ...(token ? ['    .header("Authorization", "Bearer " + System.getenv("TOKEN"))'] : []),
    ...Object.entries(headers).map(([name, value]) => `    .header(${JSON.stringify(name)}, ${JSON.stringify(value)})`),
    `    .method("${method}", ${publisher})`,
    '    .build();',
    'HttpResponse<String> response = HttpClient.newHttpClient()',
    '    .send(request, HttpResponse.BodyHandlers.ofString());',
    'if (response.statusCode() >= 400) {',
    '    // application/problem+json: code, detail, fix, trace_id',
    '    System.err.println(response.statusCode() + " " + response.body());',
    '    System.exit(1);',
    '}',
    'System.out.println(response.body());',
  ];
  return [
    'import java.net.URI;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    '',
    'class Panggil {',
    '    public static void main(String[] arguments) throws Exception {',
    ...indent(lines.join('\n'), 8),
    '    }',
    '}',
  ].join('\n');
}

function typescript({ method, url, token, headers, body }: SampleCall): string {
  const all = Object.entries(headers).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: '${method}',`,
    '  headers: {',
    ...(token ? ['    Authorization: `Bearer ${process.env.TOKEN}`,'] : []),
    ...all,
    '  },',
    ...(body ? [`  body: JSON.stringify(${indent(body, 2).join('\n').trimStart()}),`] : []),
    '});',
    'const text = await response.text();',
    'if (!response.ok) {',
    '  // application/problem+json: code, detail, fix, trace_id',
    '  console.error(response.status, text);',
    '  process.exit(1);',
    '}',
    'console.log(text);',
  ].join('\n');
}

/** What a text block of Java would read otherwise. */
function textBlock(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""');
}

function indent(text: string, by: number): string[] {
  return text.split('\n').map((line) => (line ? ' '.repeat(by) + line : line));
}
