import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alias } from './vite.shared.ts';

/** `npm run dev` sends what is not the portal to a running gateway. */
const gateway = process.env.SATU_GATEWAY ?? 'http://localhost:8080';
const proxied = ['/api', '/registry', '/identity', '/auth', '/openapi', '/problems', '/.well-known'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(proxied.map((prefix) => [prefix, { target: gateway }])),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: false,
    sourcemap: false,
  },
});
