import { defineConfig } from 'vitest/config';

/** Tests read `src` as it stands: the `development` condition of package.json's imports. */
export default defineConfig({
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development'] } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/support/seed.ts'],
    testTimeout: 60_000,
    reporters: ['default', './test/support/count-reporter.ts'],
  },
});
