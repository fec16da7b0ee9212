import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { alias } from './vite.shared.ts';

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    reporters: ['default', './tests/summary-reporter.ts'],
    restoreMocks: true,
  },
});
