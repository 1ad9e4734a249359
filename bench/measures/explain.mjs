// How fast texts are understood: the labelled corpus; what reaches into the calendar or the place tree takes longer.
import { readFileSync } from 'node:fs';
import { momentsIn, readLabelled } from '../../dist/engine/understanding/corpus/labelled.js';
import { explain } from '../../dist/engine/understanding/explain.js';
import { root } from '../service.mjs';

const slower = new Set(['date', 'age', 'place', 'phone', 'location']);

/** Texts a second: ordinary ones, and dates, ages, places and phone numbers. */
export function measureExplain({ seconds }) {
  const texts = ['en', 'sw', 'fr'].flatMap((language) => {
    const momentOf = momentsIn(language);
    const tsv = readFileSync(`${root}src/engine/understanding/corpus/labelled/${language}.tsv`, 'utf8');
    return readLabelled(tsv).map(({ text, ask }) => ({ text, ask, moment: momentOf(ask) }));
  });
  const isSlower = ({ ask }) => slower.has(ask);
  return {
    texts: texts.length,
    perSecond: rateOf(
      texts.filter((one) => !isSlower(one)),
      seconds,
    ),
    slowerPerSecond: rateOf(texts.filter(isSlower), seconds),
  };
}

function rateOf(texts, seconds) {
  for (const { text, moment } of texts) explain(text, moment);
  const startedAt = performance.now();
  let read = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    for (const { text, moment } of texts) explain(text, moment);
    read += texts.length;
  }
  return (read / (performance.now() - startedAt)) * 1000;
}
