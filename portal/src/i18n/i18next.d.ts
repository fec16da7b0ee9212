import 'i18next';
import type indonesian from './id.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof indonesian };
    returnNull: false;
  }
}
