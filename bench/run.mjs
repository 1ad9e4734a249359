// npm run bench [-- --quick]
// Measures the service against simple baselines of the same run, prints a table and writes bench/results.json.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { isPinned, stayOffServerCore } from './cores.mjs';
import { median } from './figures.mjs';
import { printTable, rowsOf } from './table.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

/** How much of everything: enough for steady figures, or just enough to see that nothing broke. */
const sizes = options.quick
  ? {
      rounds: 1,
      echo: 20_000,
      accept: 5_000,
      turn: 2_000,
      reference: 300,
      backlog: 4_000,
      fires: 20_000,
      seconds: 1,
      restMs: 300,
    }
  : {
      rounds: 3,
      echo: 80_000,
      accept: 30_000,
      turn: 10_000,
      reference: 1_500,
      backlog: 100_000,
      fires: 1_000_000,
      seconds: 4,
      restMs: 3_000,
    };

await build({ onlyIfStale: true });
stayOffServerCore();
// Only now: they import what the build wrote.
const { startDatabase } = await import('./database.mjs');
const { measureAll } = await import('./measure-all.mjs');

const loads = [];
const database = await startDatabase();
try {
  const measured = await measureAll(database, sizes, (what) => {
    loads.push(loadavg()[0]);
    console.error(`  ${what} ...`);
  });
  const machine = {
    at: new Date().toISOString(),
    processor: `${cpus().length} x ${cpus()[0].model.trim()}`,
    node: process.version,
    isPinned,
    isQuick: options.quick,
    /** Processes that wanted to run, as each measure began; above 2 on two cores, others took part of the machine. */
    loadAverages: loads,
  };
  const rows = rowsOf(measured);
  writeFileSync(
    new URL('results.json', import.meta.url),
    `${JSON.stringify({ machine, rows, measured }, null, 2)}\n`,
  );
  printTable(rows);
  console.log(`\n${machine.processor}, Node ${machine.node}, median load average ${median(loads)}.`);
  if (!isPinned)
    console.log('taskset is not there: the processes shared all cores, which makes the ratios less steady.');
} finally {
  await database.stop();
}
