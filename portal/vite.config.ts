import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alias } from './vite.shared.ts';

/** `npm run dev` sends what is not the portal to a running gateway. */
const gateway = process.env.SATU_GATEWAY ?? 'http://localhost:8080';
const proxied = ['/api', '/registry', '/identity', '/auth', '/openapi', '/problems', '/.well-known'];

/** Clients of all parts, imported through one index; each page takes those that it calls. */
const SDK = /typescript-sdk/;

/**
 * Few files for a slow line: libraries and our own code of the first load, then what several later pages share, in larger pieces. Pieces
 * that are larger still import each other in circles, which the report of the build refuses.
 */
const groups = [
  { name: 'libraries', test: /node_modules/, tags: ['$initial' as const], priority: 3 },
  { name: 'start', test: (id: string) => !SDK.test(id), tags: ['$initial' as const], priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4000, priority: 1 },
];

/** Without the list of pages that share a file. */
const shortName = (name: string) => name.replace(/~.*|\.[^.]*$/, '');

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
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: SDK, sideEffects: false }] },
      output: {
        codeSplitting: { groups },
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${shortName(name)}-[hash][extname]`,
      },
    },
  },
});
