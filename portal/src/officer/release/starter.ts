import type { ReleaseInput } from '@satu-gerbang/sdk/registry';

/** A first document to begin with: one operation that everybody may call. */
export function starterDocument(title: string): string {
  return `openapi: 3.0.3
info:
  title: ${JSON.stringify(title)}
  version: 1.0.0
paths:
  /contoh:
    get:
      operationId: getContoh
      summary: Ganti dengan operasi layanan Anda
      # Siapa yang boleh memanggil: public, citizen, integrator
      x-satu-audience: [public]
      responses:
        '200':
          description: Berhasil
`;
}

/** The content of a draft that nobody has worked on yet. */
export function starterContent(title: string): ReleaseInput {
  return { openapi: starterDocument(title), upstreams: [], standard: {} };
}
