import { defineConfig } from 'vite';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * The files that pages share, in this order: each holds what its test names and what that is built on, as far as it stands in none before.
 * On a slow link each file costs a wait of its own, and on a slow processor some work: what is needed together stands together.
 *
 * A page that suddenly weighs as much as the editor uses something, or a style, that stands in `editor` because no file before it names it.
 */
const shared = [
  // What every page needs; the page's own beginning stays by itself, so that the manifest still names it.
  { name: 'always', tags: ['$initial' as const], test: /^(?!.*(main\.tsx|\.html)$)/ },
  { name: 'icons', test: /@tabler\/icons-react/ },
  {
    name: 'controls',
    test: /@mantine\/hooks\/esm\/use-uncontrolled\/|@mantine\/core\/(styles|esm\/components\/(Button|ActionIcon|Input|InputBase|TextInput|Loader|CloseButton|Alert|Stack|Anchor|Title))\/|src\/components\/(form|problem-alert|links|page|section|help|confirm|relative-time|time-ago|status-badge|empty-state|language-name|problem-counts)\.tsx?$/,
  },
  {
    name: 'dialog',
    test: /@mantine\/(hooks|core\/esm\/(core|components\/(FocusTrap|Portal|Overlay)))\/|(CheckIcon|RadioIcon)\.mjs$|src\/components\/(dialog|copy-field)\.tsx$/,
  },
  { name: 'measure', test: /src\/channels\/segments\.ts$|outline\/swaps\.ts$/ },
  // What reads expressions: flows have them, and segments.
  {
    name: 'expressions',
    test: /src\/engine\/expressions\/(parse|lexer|syntax|limits)\.ts$|src\/platform\/sentence\.ts$/,
  },
  { name: 'virtual', test: /@tanstack\/(react-virtual|virtual-core)\// },
  // A flow as its files, the operations that change it, and its outline.
  {
    name: 'flow-files',
    test: /node_modules\/yaml\/|definition\/edit\/(text-tree|parsed-flow|step-lines)\.ts$/,
  },
  { name: 'edit', test: /definition\/edit\/(apply|outline)\.ts$/ },
  { name: 'phone', test: /editor\/phone\/(phone-view|remembered-setup)\.tsx?$/ },
  { name: 'editor', test: /editor\/page\/editor-screen\.tsx$/ },
  { name: 'sign-in', test: /sign-in\/(password-form|entrance|code-form|enter)\.tsx?$/ },
];

/** What every page turns out to need, once it knows which page it is: asked for together with what says so. */
const soonNeeded: Plugin = {
  name: 'soon-needed',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const files = Object.values(bundle).filter((file) =>
        /^assets\/(icons|controls)-[^/]+$/.test(file.fileName),
      );
      return files.map(({ fileName }): HtmlTagDescriptor => {
        const of = fileName.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
        return { tag: 'link', attrs: { ...of, crossorigin: true, href: `/${fileName}` }, injectTo: 'head' };
      });
    },
  },
};

/** Where `npm start` serves the API while the console is being changed. */
const service = 'http://127.0.0.1:3000';

/** The console: one page, built into dist/web and served by the service itself; `npm run web` serves it while it is being changed. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [soonNeeded],
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
        codeSplitting: { groups: shared },
      },
      // Libraries mark their modules for servers that render; this console renders in the browser alone.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
  // Changes are taken from the service's own pages only, so the pages served here say that they are.
  server: { proxy: { '/api': { target: service, changeOrigin: true, headers: { origin: service } } } },
});
