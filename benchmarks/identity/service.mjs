import { RELEASE } from '../gateway/system.mjs';

const text = (id) => ({ id });

export const SERVICE = { agency: 'bmkg', slug: 'ukur-identitas' };
export const PURPOSE = { id: 'Mengukur pengungkapan', en: 'Measure disclosures' };
export const ATTRIBUTES = ['nama_lengkap', 'tanggal_lahir', 'alamat.kode_wilayah'];

const DOCUMENT = `
openapi: 3.1.0
info: { title: Ukur identitas (simulasi), version: 1.0.0 }
paths:
  /ukur:
    get:
      operationId: measure
      summary: Ukur
      x-satu-audience: [citizen]
      x-satu-purpose: { id: ${PURPOSE.id}, en: ${PURPOSE.en} }
      parameters:
        - { name: nama, in: query, required: true, schema: { type: string }, x-citizen-attribute: nama_lengkap }
        - { name: lahir, in: query, required: true, schema: { type: string }, x-citizen-attribute: tanggal_lahir }
        - { name: wilayah, in: query, required: true, schema: { type: string }, x-citizen-attribute: alamat.kode_wilayah }
      responses: { '200': { description: Jawaban tetap } }
`;

/** Publishes the service that asks for the attributes, as an officer and a reviewer. */
export async function publish(portal, upstream, officer, reviewer) {
  const services = `/registry/v1/agencies/${SERVICE.agency}/services`;
  await call(portal + services, officer, {
    slug: SERVICE.slug, name: text('Ukur identitas'), summary: text('Ukur (simulasi).'), sector: 'lingkungan', region: '35', simulated: true,
  });
  const release = { ...RELEASE, openapi: DOCUMENT, upstreams: [{ url: `http://${upstream}/api` }] };
  const { body } = await call(`${portal}${services}/${SERVICE.slug}/releases`, officer, release);
  for (const [step, who] of [['submit', officer], ['approve', reviewer], ['publish', reviewer]]) {
    const { etag } = await call(`${portal}/registry/v1/releases/${body.id}`, who);
    await call(`${portal}/registry/v1/releases/${body.id}/${step}`, who, { reason: 'Pengukuran' }, { 'If-Match': etag });
  }
}

/** Gives a citizen a profile and lets the citizen consent to what the service asks for. */
export async function prepare(identity, token) {
  const attributes = { nama_lengkap: 'Siti Aminah', tanggal_lahir: '1990-07-15', 'alamat.kode_wilayah': '35.78.09.1001' };
  await call(`${identity}/identity/v1/profile`, token, { attributes }, {
    'If-Match': '"0"', 'Content-Type': 'application/merge-patch+json', method: 'PATCH',
  });
  const service = `${SERVICE.agency}/${SERVICE.slug}`;
  const { body } = await call(`${identity}/identity/v1/consent-requests?service=${service}`, token);
  await call(`${identity}/identity/v1/consents`, token, {
    service, purpose: body.purpose, attributes: ATTRIBUTES, text_hash: body.text_hash,
  });
}

async function call(url, token, body, { method, ...headers } = {}) {
  const answer = await fetch(url, {
    method: method ?? (body ? 'POST' : 'GET'),
    body: body && JSON.stringify(body),
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
  });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  }
  return { body: await answer.json(), etag: answer.headers.get('etag') };
}
