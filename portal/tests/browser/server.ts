import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Answers } from '../fixtures/answers';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const API = /^\/(problems$|(api|registry|identity|auth|openapi|problems|\.well-known|internal)\/)/;
const CSP = [
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'",
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
].join('; ');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A call that the portal made. */
export interface Call {
  operation: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Serves the built portal as the gateway does, and answers its calls from fixtures. */
export interface FixtureServer {
  origin: string;
  calls: Call[];
  /** What is answered from now on. */
  answer(answers: Answers): void;
  close(): Promise<void>;
}

export async function startFixtureServer(): Promise<FixtureServer> {
  let answers: Answers = {};
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!API.test(url.pathname)) return sendFile(url.pathname, request, response);
    return void readBody(request).then((body) => {
      const found = findAnswer(answers, request.method ?? 'GET', url.pathname);
      calls.push({ operation: found?.operation ?? '', url: request.url ?? '', headers: request.headers, body });
      send(response, found?.answer ?? { status: 501, body: { missing: `${request.method} ${url.pathname}` } });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    calls,
    answer(next) {
      answers = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function findAnswer(answers: Answers, method: string, path: string) {
  const matches = ([operation]: [string, Answer]) => {
    const [verb, template = ''] = operation.split(' ');
    return verb === method.toLowerCase() && new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
  };
  const found = Object.entries(answers).find(matches);
  return found && { operation: found[0], answer: found[1] };
}

/** A text `#9171012345678901#` is sent as the number that JavaScript cannot write. */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body).replace(/"#(\d+)#"/g, '$1'));
}

function sendFile(path: string, request: IncomingMessage, response: ServerResponse): void {
  const asset = path.startsWith('/assets/');
  const file = DIST + (asset ? path.slice(1) : 'index.html');
  if (!existsSync(file) || (!asset && !request.headers.accept?.includes('text/html'))) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': asset ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8',
    'Content-Security-Policy': CSP,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(readFileSync(file));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
