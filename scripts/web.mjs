// Builds the console: dist/web from web/, each file beside its compressed forms, within its budgets.
//   node scripts/web.mjs             builds always, and prints what each part weighs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const output = join(root, 'dist/web');
const stampFile = join(root, 'dist/.web-stamp');
const kibibyte = 1024;

/** What the console is made from beside web/: the parts of the service that run in the browser too. */
const inputs = [
  'web',
  'src/engine/definition/edit',
  'src/channels/segments.ts',
  'package-lock.json',
  'scripts/web.mjs',
];

/** Most KiB, compressed by gzip. A part is a file that is loaded when it is needed; its weight is what comes along with it. */
const budgets = {
  shellScript: 165,
  shellStyle: 12,
  route: 40,
  parts: {
    'src/editor/editor-page.tsx': 155,
    'src/editor/yaml/yaml-view.tsx': 125,
    'src/editor/map/map-view.tsx': 80,
    // The edit operations with the YAML library, for a page that has no editor.
    'src/results/choices-of.ts': 45,
  },
};

/** Whether dist/web was built from what is there now. */
export function isConsoleFresh() {
  return (
    existsSync(join(output, 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hashOfInputs()
  );
}

/**
 * Builds dist/web.
 * @returns what each part weighs
 * @throws Error with the tool's own words, or with what is over its budget
 */
export function buildConsole() {
  const stamp = hashOfInputs();
  bundle();
  const weights = weigh();
  const over = weights.filter(({ weight, most }) => weight > most);
  if (over.length > 0) throw new Error(`The console is too heavy:\n${over.map(lineOf).join('\n')}`);
  compress();
  writeFileSync(stampFile, stamp);
  return weights;
}

function bundle() {
  const tool = join(root, 'node_modules/vite/bin/vite.js');
  const args = [tool, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The console could not be built.\n${stdout}${stderr}`.trimEnd());
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(root, input))).sort())
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What the first page weighs, and what each part adds to it. */
function weigh() {
  const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8'));
  rmSync(join(output, '.vite'), { recursive: true });
  const shell = withImports(manifest, 'index.html');
  const added = Object.keys(manifest)
    .filter((part) => manifest[part].isDynamicEntry && !part.endsWith('.json'))
    .map((part) => {
      const present = presentBefore(manifest, part, shell);
      const files = [...withImports(manifest, part)].filter((one) => !present.has(one));
      const most = budgets.parts[part] ?? budgets.route;
      return { part, weight: weightOf(manifest, files, 'script'), most };
    });
  return [
    {
      part: 'the first page, scripts',
      weight: weightOf(manifest, [...shell], 'script'),
      most: budgets.shellScript,
    },
    {
      part: 'the first page, styles',
      weight: weightOf(manifest, [...shell], 'style'),
      most: budgets.shellStyle,
    },
    ...added,
  ];
}

/** What is loaded by then, whichever of the pages that ask for a part does so. */
function presentBefore(manifest, part, shell, asking = new Set()) {
  if (asking.has(part)) return shell;
  asking.add(part);
  const loaded = Object.keys(manifest)
    .filter((one) => manifest[one].isEntry || manifest[one].isDynamicEntry)
    .filter((one) =>
      [...withImports(manifest, one)].some((file) => manifest[file].dynamicImports?.includes(part)),
    )
    .map((one) => new Set([...withImports(manifest, one), ...presentBefore(manifest, one, shell, asking)]));
  const always = [...(loaded[0] ?? [])].filter((one) => loaded.every((files) => files.has(one)));
  return new Set([...shell, ...always]);
}

function withImports(manifest, part, seen = new Set()) {
  if (seen.has(part)) return seen;
  seen.add(part);
  for (const other of manifest[part].imports ?? []) withImports(manifest, other, seen);
  return seen;
}

function weightOf(manifest, parts, kind) {
  const files = new Set(
    parts.flatMap((part) => (kind === 'script' ? [manifest[part].file] : (manifest[part].css ?? []))),
  );
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(output, file))).length, 0);
  return bytes / kibibyte;
}

function lineOf({ part, weight, most }) {
  return `${weight.toFixed(1).padStart(7)} KiB of ${String(most).padStart(4)}  ${part}`;
}

/** The service hands out what is compressed already. */
function compress() {
  for (const file of filesOf(output).filter((name) => /\.(js|css|svg|html|json)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const weight of buildConsole()) console.log(lineOf(weight));
}
