import type { Rig } from './rig.ts';

/** What people write: some go all the way, some refuse, some stop, some write what nobody understands. */
const scripts: readonly (readonly string[])[] = [
  ['JIUNGE', '1', 'Asha', 'Bondo', '1', '15 Juni'],
  ['JOIN', '2', '1', 'Grace', 'Siaya', '2'],
  ['JIUNGE WANJA', '1', 'Kisumu', 'STOP', 'habari', 'STOP'],
  ['INSCRIRE', 'oui', 'Awa', 'je ne sais pas', 'non'],
  ['hello', 'JOIN', '1', '2'],
  ['JIUNGE', '1', 'ACHA', 'Asha'],
];

/** Random numbers from 0 up to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People who each write the texts of one script, one after the other, whether or not they are answered. */
export interface Load {
  readonly people: readonly string[];
  /** Resolves when everybody has written everything. */
  readonly done: Promise<void>;
}

/** Numbers that are set aside for fiction. */
const numberOf = (index: number): string => `+44770090${String(index).padStart(4, '0')}`;

/** Lets so many people write at once, each as fast as the webhooks take it. */
export function startLoad(rig: Rig, count: number, firstPerson = 0, texts = scripts): Load {
  const people = Array.from({ length: count }, (_, index) => numberOf(firstPerson + index));
  const write = async (person: string, index: number): Promise<void> => {
    for (const text of texts[index % texts.length] ?? []) await rig.text(person, text);
  };
  return { people, done: Promise.all(people.map(write)).then(() => undefined) };
}
