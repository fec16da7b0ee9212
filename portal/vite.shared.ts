import { fileURLToPath } from 'node:url';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Import names that the application, its tests and its build have in common. */
export const alias = {
  '@': path('./src'),
  '@satu-gerbang/sdk': path('../openapi/typescript-sdk/target/sdk'),
};
