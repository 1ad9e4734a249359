// Reads the labelled corpus of src/engine/understanding/corpus/labelled/ and prints the confusion matrix: what texts are
// (rows) against what they were taken for (columns), then each mistake, and how many texts a second were read.
//   npm run confusion
import { readFileSync } from 'node:fs';

import { labelOf, momentsIn, readLabelled } from '../dist/engine/understanding/corpus/labelled.js';
import { explain } from '../dist/engine/understanding/explain.js';

const languages = ['en', 'sw', 'fr'];
const corpus = new URL('../src/engine/understanding/corpus/labelled/', import.meta.url);
const kinds = ['opt_out', 'unsure', 'safety', 'command', 'keyword', 'answer', 'unknown'];

const texts = languages.flatMap((language) => {
  const momentOf = momentsIn(language);
  return readLabelled(readFileSync(new URL(`${language}.tsv`, corpus), 'utf8')).map((one) => ({
    ...one,
    language,
    moment: momentOf(one.ask),
  }));
});
const outcomes = texts.map((one) => ({ ...one, outcome: labelOf(explain(one.text, one.moment)) }));

printMatrix();
printMistakes();
printSpeed();

function printMatrix() {
  const kindOf = (label) => label.split(' ')[0];
  const row = (name, cells) =>
    console.log(name.padEnd(10) + cells.map((cell) => String(cell).padStart(9)).join(''));
  row('', [...kinds, 'texts', 'right']);
  for (const kind of kinds) {
    const such = outcomes.filter(({ label }) => kindOf(label) === kind);
    const taken = kinds.map((other) => such.filter(({ outcome }) => kindOf(outcome) === other).length);
    const right = such.filter(({ label, outcome }) => label === outcome).length;
    row(kind, [...taken.map((count) => count || '.'), such.length, right]);
  }
  const right = outcomes.filter(({ label, outcome }) => label === outcome).length;
  console.log(
    `\n${right} of ${outcomes.length} right (${((100 * right) / outcomes.length).toFixed(2)} %), values and topics included`,
  );
}

function printMistakes() {
  for (const { language, ask, text, label, outcome } of outcomes) {
    if (label === outcome) continue;
    const question = ask === null ? '' : `, asked for ${ask}`;
    console.log(`  ${language}${question}: ${JSON.stringify(text)} is ${label}, taken for ${outcome}`);
  }
}

/** Dates and ages apart, as they reach into the calendar, and so places and phone numbers, as they are looked up. */
function printSpeed() {
  const inCalendar = new Set(['date', 'age']);
  const lookedUp = new Set(['place', 'phone', 'location']);
  const others = texts.filter(({ ask }) => !inCalendar.has(ask) && !lookedUp.has(ask));
  const dates = texts.filter(({ ask }) => inCalendar.has(ask));
  const places = texts.filter(({ ask }) => lookedUp.has(ask));
  console.log(
    `\n${perSecond(others)} texts a second; dates and ages ${perSecond(dates)}; places and phones ${perSecond(places)}`,
  );
}

/** The best of several seconds' work, so that what else the machine does counts little. */
function perSecond(some) {
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    let read = 0;
    while (performance.now() - started < 300) {
      for (const { text, moment } of some) explain(text, moment);
      read += some.length;
    }
    best = Math.max(best, (read / (performance.now() - started)) * 1_000);
  }
  return Math.round(best).toLocaleString('en');
}
