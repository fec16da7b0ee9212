import 'i18next';
import type indonesian from './id.json';
import type officeIndonesian from './office/id.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof indonesian & typeof officeIndonesian };
    returnNull: false;
  }
}
