import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const children = [];

/** A command that has to succeed; its standard output. */
export async function run(command, args, environment = {}) {
  const { stdout } = await execute(command, args, { env: { ...process.env, ...environment } });
  return stdout;
}

/** A server that lives until stopAll. */
export function start(command, args, environment = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
}

export async function stopAll() {
  await Promise.all(
    children.map(
      (child) =>
        new Promise((done) => {
          if (child.exitCode !== null || child.signalCode !== null) {
            done();
          } else {
            child.once('exit', done);
            child.kill('SIGTERM');
          }
        }),
    ),
  );
}

/** Free loopback ports, held until all are chosen. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((listening) => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => listening(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** Waits until the address answers so. */
export async function answering(url, headers = {}, seconds = 60, wanted = 200) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const status = await fetch(url, { headers }).then(
      async (answer) => (await answer.text(), answer.status),
      () => 0,
    );
    if (status === wanted) {
      return;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`${url} does not answer ${wanted}`);
}
