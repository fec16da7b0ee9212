import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(header, claims, key) {
  const content = `${encode(header)}.${encode(claims)}`;
  const algorithm = header.alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' } : key;
  return `${content}.${sign('sha256', Buffer.from(content), algorithm).toString('base64url')}`;
}

/** Adds a key to the realm's own, so that many citizens can sign in without an account each. */
export class Issuer {
  constructor(issuer, port) {
    this.issuer = issuer;
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.key = pair.privateKey;
    const own = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'bench', use: 'sig', alg: 'RS256' };
    this.server = createServer(async (call, answer) => {
      const keys = [own, ...(await this.realmKeys())];
      answer.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys }));
    });
    this.server.listen(port, '127.0.0.1');
  }

  async realmKeys() {
    const realm = await fetch(`${this.issuer}/protocol/openid-connect/certs`).catch(() => undefined);
    return realm?.ok ? (await realm.json()).keys : [];
  }

  citizen(subject) {
    const now = Math.floor(Date.now() / 1000);
    return jwt(
      { alg: 'RS256', kid: 'bench', typ: 'at+jwt' },
      {
        iss: this.issuer, aud: 'satu-gerbang', sub: subject, iat: now, exp: now + 300, azp: 'satu-gateway', sid: randomUUID(),
        acr: 'basic', scope: 'openid', realm_access: { roles: ['citizen'] },
      },
      this.key,
    );
  }
}

/** The token with which a gateway calls identity; good for a minute. */
export function gatewayToken(jwk) {
  const now = Math.floor(Date.now() / 1000);
  return jwt(
    { alg: 'ES256', kid: 'gateway', typ: 'satu-internal+jwt' },
    { iss: 'gateway', aud: 'identity', iat: now, exp: now + 60, jti: randomUUID() },
    createPrivateKey({ key: jwk, format: 'jwk' }),
  );
}
