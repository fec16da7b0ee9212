import { connect } from 'node:net';

const OPERATIONS = ['GET /ukur', 'GET /layanan/{id}', 'POST /layanan', 'GET /layanan/{id}/status', 'DELETE /layanan/{id}'];

/** Writes routes the way the registry's relay does, without the registry, so that it does not share the processors. */
export class Feed {
  constructor(port, password, upstream) {
    this.socket = connect(port, '127.0.0.1');
    this.upstream = upstream;
    this.waiting = [];
    this.text = '';
    this.socket.on('data', (data) => this.received(data.toString('latin1')));
    this.ready = this.command('AUTH', password);
  }

  /** Adds many services at once; the gateway sees the gap and reads everything anew. */
  async load(count) {
    await this.ready;
    const before = Number(await this.command('GET', '{satu}:revision'));
    for (let i = 0; i < count; i += 500) {
      const rows = [];
      for (let n = i; n < Math.min(i + 500, count); n++) {
        rows.push(name(n), this.route(n, before + n + 1));
      }
      await this.command('HSET', '{satu}:routes', ...rows);
    }
    this.revision = before + count;
    await this.command('SET', '{satu}:revision', this.revision);
  }

  /** Takes the services out again, all at once. */
  async unload(count) {
    for (let i = 0; i < count; i += 500) {
      const names = Array.from({ length: Math.min(500, count - i) }, (_, n) => name(i + n));
      await this.command('HDEL', '{satu}:routes', ...names);
    }
    await this.command('SET', '{satu}:revision', ++this.revision);
  }

  /** Publishes or replaces one service's release, with limits of its own where some are given. */
  async publish(n, limits = []) {
    const revision = ++this.revision;
    const route = this.route(n, revision, limits);
    await Promise.all([
      this.command('MULTI'),
      this.command('HSET', '{satu}:routes', name(n), route),
      this.command('XADD', '{satu}:feed', `${revision}-0`, 'service', name(n), 'op', 'put', 'route', route),
      this.command('SET', '{satu}:revision', revision),
      this.command('EXEC'),
    ]);
  }

  close() {
    this.socket.destroy();
  }

  route(n, revision, limits = []) {
    const [agency, service] = name(n).split('/');
    return JSON.stringify({
      agency,
      service,
      release: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
      revision,
      deadline_ms: 5000,
      max_body_bytes: 1048576,
      rate_limits: limits,
      operations: OPERATIONS.map((operation, index) => ({
        operation_id: `operasi${index}`,
        method: operation.split(' ')[0],
        path: operation.split(' ')[1],
        audience: ['citizen'],
        assurance: 'basic',
      })),
      upstreams: [{ url: `http://${this.upstream}/api` }],
    });
  }

  command(...words) {
    const parts = words.map(String);
    const bytes = parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join('');
    this.socket.write(`*${parts.length}\r\n${bytes}`);
    return new Promise((done, failed) => this.waiting.push({ done, failed }));
  }

  received(data) {
    this.text += data;
    for (let end = reply(this.text); end > 0; end = reply(this.text)) {
      const answer = this.text.slice(0, end);
      this.text = this.text.slice(end);
      const { done, failed } = this.waiting.shift();
      if (answer.startsWith('-')) {
        failed(new Error(answer.trim()));
      } else {
        done(answer.startsWith('$') ? answer.split('\r\n')[1] : answer.slice(1).trim());
      }
    }
  }
}

export function name(n) {
  return `instansi-${n % 400}/layanan-${n}`;
}

/** Length of the reply (RESP 2) that the text begins with; 0 where it is not whole yet. */
function reply(text) {
  const line = text.indexOf('\r\n');
  if (line < 0) {
    return 0;
  }
  const head = line + 2;
  const size = Number(text.slice(1, line));
  if (text[0] === '$') {
    return size < 0 ? head : text.length >= head + size + 2 ? head + size + 2 : 0;
  }
  if (text[0] !== '*') {
    return head;
  }
  let end = head;
  for (let i = 0; i < size; i++) {
    const part = reply(text.slice(end));
    if (part === 0) {
      return 0;
    }
    end += part;
  }
  return end;
}
