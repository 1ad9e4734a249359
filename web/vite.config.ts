import { defineConfig } from 'vite';

/** The console: one page, built into dist/web and served by the service itself; `npm run web` serves it while it is being changed. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Old laptops and phones; with an earlier target the logical properties that right-to-left needs would be rewritten.
    target: ['chrome90', 'firefox90', 'safari15'],
    // What scripts/web.mjs reads its budgets from.
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries mark their modules for servers that render; this console renders in the browser alone.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
