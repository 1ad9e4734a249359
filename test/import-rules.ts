import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this project lies. */
export const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** A file that must not be, and the rule that says so. */
export interface BadImport {
  readonly rule: string;
  readonly path: string;
  readonly imports: string;
}

/** At least one bad import for each rule of `.dependency-cruiser.mjs`. */
export const badImports: readonly BadImport[] = [
  { rule: 'platform-imports-downward', path: 'src/platform/bad.ts', imports: '../people/good.js' },
  { rule: 'staff-imports-downward', path: 'src/staff/bad.ts', imports: '../people/good.js' },
  { rule: 'studio-imports-downward', path: 'src/studio/bad.ts', imports: '../messages/good.js' },
  { rule: 'engine-imports-downward', path: 'src/engine/bad.ts', imports: '../platform/good.js' },
  { rule: 'channels-imports-downward', path: 'src/channels/bad.ts', imports: '../messages/good.js' },
  { rule: 'people-imports-downward', path: 'src/people/bad.ts', imports: '../consent/good.js' },
  { rule: 'consent-imports-downward', path: 'src/consent/bad.ts', imports: '../messages/good.js' },
  { rule: 'messages-imports-downward', path: 'src/messages/bad.ts', imports: '../conversations/good.js' },
  {
    rule: 'conversations-imports-downward',
    path: 'src/conversations/bad.ts',
    imports: '../programmes/good.js',
  },
  { rule: 'cases-imports-downward', path: 'src/cases/bad.ts', imports: '../programmes/good.js' },
  {
    rule: 'programmes-imports-downward',
    path: 'src/programmes/bad.ts',
    imports: '../channels/another/good.js',
  },
  { rule: 'segments-imports-downward', path: 'src/segments/bad.ts', imports: '../messages/good.js' },
  { rule: 'exchange-imports-downward', path: 'src/exchange/bad.ts', imports: '../messages/good.js' },
  { rule: 'outreach-imports-downward', path: 'src/outreach/bad.ts', imports: '../programmes/good.js' },
  { rule: 'measures-imports-downward', path: 'src/measures/bad.ts', imports: '../channels/another/good.js' },
  { rule: 'privacy-imports-downward', path: 'src/privacy/bad.ts', imports: '../programmes/good.js' },
  { rule: 'records-imports-downward', path: 'src/records/bad.ts', imports: '../channels/another/good.js' },
  { rule: 'every-room-is-known', path: 'src/cellar/bad.ts', imports: '../platform/good.js' },
  { rule: 'engine-is-pure', path: 'src/engine/impure.ts', imports: 'node:fs' },
  { rule: 'engine-knows-no-database', path: 'src/engine/stores.ts', imports: '../generated/good.js' },
  { rule: 'adapters-are-strangers', path: 'src/channels/one/bad.ts', imports: '../another/good.js' },
  { rule: 'doors-open-outward', path: 'src/people/outward.ts', imports: '../cli/good.js' },
  { rule: 'only-doors-compose', path: 'src/cli/bad.ts', imports: '../app.module.js' },
  { rule: 'source-knows-no-tests', path: 'src/people/tested.ts', imports: '../../test/good.js' },
  { rule: 'console-knows-only-pure-parts', path: 'web/src/bad.ts', imports: '../../src/people/good.js' },
  { rule: 'service-knows-no-console', path: 'src/people/page.ts', imports: '../../web/src/good.js' },
  { rule: 'no-cycles', path: 'src/people/circle.ts', imports: './circle-too.js' },
  { rule: 'no-cycles', path: 'src/people/circle-too.ts', imports: './circle.js' },
  { rule: 'everything-resolves', path: 'src/people/lost.ts', imports: './nowhere.js' },
  { rule: 'libraries-are-declared', path: 'src/people/developer.ts', imports: 'typescript' },
];

/** What the bad imports lead to. */
const innocent = [
  ...['platform', 'people', 'consent', 'messages', 'conversations', 'programmes', 'channels'].map(
    (room) => `src/${room}/good.ts`,
  ),
  'src/generated/good.ts',
  'src/channels/another/good.ts',
  'src/cli/good.ts',
  'src/app.module.ts',
  'test/good.ts',
  'web/src/good.ts',
];

/** A breach of a rule: `rule: from -> to`. */
type Violation = `${string}: ${string} -> ${string}`;

/** Runs the project's import rules over folders of a project. */
export async function violationsIn(project: string, folders: readonly string[]): Promise<Violation[]> {
  const tool = join(projectDir, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(projectDir, '.dependency-cruiser.mjs');
  const report = await outputOf([tool, '--config', config, '--output-type', 'json', ...folders], project);
  const { summary } = JSON.parse(report) as Report;
  return summary.violations.map(({ rule, from, to }): Violation => `${rule.name}: ${from} -> ${to}`);
}

/** The names of the rules that catch something in a project with these files. */
export async function brokenRulesOf(files: readonly BadImport[]): Promise<string[]> {
  const project = mkdtempSync(join(tmpdir(), 'karibu-imports-'));
  try {
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectDir, file), join(project, file));
    symlinkSync(join(projectDir, 'node_modules'), join(project, 'node_modules'));
    for (const path of innocent) write(project, path, 'export const good = true;\n');
    for (const { path, imports } of files) write(project, path, `import '${imports}';\n`);
    return (await violationsIn(project, ['src', 'web/src'])).map(
      (violation) => violation.split(':')[0] ?? '',
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** The tool's exit code counts violations, so only a run without a report is a failure. */
function outputOf(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1_024 * 1_024 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(`The import rules could not be run.\n${stderr}`, { cause: error }));
    });
  });
}

function write(project: string, path: string, text: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
