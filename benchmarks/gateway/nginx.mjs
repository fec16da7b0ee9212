import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './processes.mjs';

/** One nginx: the upstream that answers at once, and the plain proxy before it with kept-alive connections. */
export async function startNginx(folder, upstream, proxy) {
  await mkdir(folder, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000;
${temporary}
  upstream answers { server 127.0.0.1:${upstream}; keepalive 64; keepalive_requests 1000000; }
  server {
    listen 127.0.0.1:${upstream};
    location / { default_type application/json; return 200 '{"jawaban":"tetap"}'; }
  }
  server {
    listen 127.0.0.1:${proxy};
    location / { proxy_pass http://answers; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`,
  );
  start('nginx', ['-c', file, '-e', `${folder}/error.log`]);
}
