import { defineConfig } from 'vite';

/** What every page needs: one file, because on a slow link each file costs a wait of its own. */
const always =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-query|query-core|react-store|store)|i18next|react-i18next|openapi-fetch|use-sync-external-store)\/|@mantine\/core\/esm\/core\/|@tabler\/icons-react\/dist\/esm\/(createReactComponent|defaultAttributes)|web\/src\/(api|i18n|theme)\//;
/** What nearly every page with a form needs. */
const controls =
  /@mantine\/core\/esm\/components\/(Button|ActionIcon|Input|InputBase|TextInput|Loader|CloseButton)\//;

/** Where `npm start` serves the API while the console is being changed. */
const service = 'http://127.0.0.1:3000';

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
      output: {
        codeSplitting: {
          groups: [
            { name: 'always', test: always },
            { name: 'controls', test: controls },
          ],
        },
      },
      // Libraries mark their modules for servers that render; this console renders in the browser alone.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
  // Changes are taken from the service's own pages only, so the pages served here say that they are.
  server: { proxy: { '/api': { target: service, changeOrigin: true, headers: { origin: service } } } },
});
