import type { SampleCall } from './sample';

export const LANGUAGES = ['curl', 'java', 'typescript'] as const;
export type SnippetLanguage = (typeof LANGUAGES)[number];

/** A call as code that can be copied and run; the token stands in the variable `TOKEN`. */
export function snippet(language: SnippetLanguage, call: SampleCall): string {
  return { curl, java, typescript }[language](call);
}

function curl({ method, url, token, headers, body }: SampleCall): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl -s${method === 'GET' ? '' : ` -X ${method}`}`,
    ...(token ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? [`-d ${quoted(body)}`] : []),
    quoted(url),
  ].join(' \\\n  ');
}

function java({ method, url, token, headers, body }: SampleCall): string {
  const publisher = body ? `HttpRequest.BodyPublishers.ofString(body)` : 'HttpRequest.BodyPublishers.noBody()';
  const lines = [
    ...(body ? ['String body = """', ...indent(body, 4), '    """;'] : []),
    `HttpRequest request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url)}))`,
    ...(token ? ['    .header("Authorization", "Bearer " + System.getenv("TOKEN"))'] : []),
    ...Object.entries(headers).map(([name, value]) => `    .header(${JSON.stringify(name)}, ${JSON.stringify(value)})`),
    `    .method("${method}", ${publisher})`,
    '    .build();',
    'HttpResponse<String> response = HttpClient.newHttpClient()',
    '    .send(request, HttpResponse.BodyHandlers.ofString());',
    'System.out.println(response.statusCode() + " " + response.body());',
  ];
  return ['// java.net.URI, java.net.http.*', ...lines].join('\n');
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
    'console.log(response.status, await response.text());',
  ].join('\n');
}

function indent(text: string, by: number): string[] {
  return text.split('\n').map((line) => ' '.repeat(by) + line);
}
