// npm run bench [-- [service] [studio] [people] [outreach] [--quick]]
// Measures the service against simple baselines of the same run, prints a table and writes bench/results.json. A part that is not
// named stays there as it was measured last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { isPinned, stayOffServerCore, useEveryCore } from './cores.mjs';
import { median } from './figures.mjs';
import { outreachRowsOf } from './outreach-table.mjs';
import { peopleRowsOf } from './people-table.mjs';
import { studioRowsOf } from './studio-table.mjs';
import { printTable, rowsOf } from './table.mjs';

const { values: options, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});

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
      checks: 5,
      people: 50,
      simulatingRounds: 2,
      records: 20_000,
      recordRounds: 3,
      importRows: 10_000,
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
      checks: 30,
      people: 50,
      simulatingRounds: 9,
      records: 1_000_000,
      recordRounds: 20,
      importRows: 100_000,
    };

await build({ onlyIfStale: true });
// Only now: they import what the build wrote.
const { startDatabase } = await import('./database.mjs');
const { measureAll } = await import('./measure-all.mjs');
const { measureOutreach } = await import('./measure-outreach.mjs');
const { measurePeople } = await import('./measure-people.mjs');
const { measureStudio } = await import('./measure-studio.mjs');

/** What compares with a baseline keeps the service on a core of its own; what takes long shares the cores as it will when installed. */
const parts = {
  service: { measure: measureAll, rowsOf, takeCores: stayOffServerCore },
  studio: { measure: measureStudio, rowsOf: studioRowsOf, takeCores: stayOffServerCore },
  people: { measure: measurePeople, rowsOf: peopleRowsOf, takeCores: useEveryCore },
  outreach: { measure: measureOutreach, rowsOf: outreachRowsOf, takeCores: useEveryCore },
};
const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}": ${Object.keys(parts).join(', ')}`);

const file = new URL('results.json', import.meta.url);
for (const name of chosen) {
  const taken = await take(parts[name]);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...kept, [name]: taken }, null, 2)}\n`);
  printTable(taken.rows);
  const { processor, node, loadAverages } = taken.machine;
  console.log(`\n${processor}, Node ${node}, median load average ${median(loadAverages)}.\n`);
}
if (!isPinned)
  console.log('taskset is not there: the processes shared all cores, which makes the ratios less steady.');

async function take(part) {
  part.takeCores();
  const loadAverages = [];
  const database = await startDatabase();
  const measured = await part
    .measure(database, sizes, (what) => {
      loadAverages.push(loadavg()[0]);
      console.error(`  ${what} ...`);
    })
    .finally(() => database.stop());
  const machine = {
    at: new Date().toISOString(),
    processor: `${cpus().length} x ${cpus()[0].model.trim()}`,
    node: process.version,
    isPinned,
    isQuick: options.quick,
    /** Processes that wanted to run, as each measure began; above 2 on two cores, others took part of the machine. */
    loadAverages,
  };
  return { machine, rows: part.rowsOf(measured), measured };
}
