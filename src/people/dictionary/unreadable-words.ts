import { sentence, type Sentence } from '../../platform/sentence.js';
import type { UnreadableReason } from './field-value.js';

/** What is said of a value that cannot be read as its field wants it. */
export const unreadableWords: Readonly<Record<UnreadableReason, () => Sentence>> = {
  empty: () => sentence('problems:import_empty')`There is nothing to read.`,
  too_long: () => sentence('problems:import_too_long')`This is too long.`,
  no_number: () => sentence('problems:import_no_number')`This is no number.`,
  no_date: () => sentence('problems:import_no_date')`This is no day that there is. Write it like 2026-03-31.`,
  no_yes_no: () => sentence('problems:import_no_yes_no')`This is neither yes nor no.`,
  no_option: () => sentence('problems:import_no_option')`This is none of the options of the field.`,
  no_place: () => sentence('problems:import_no_place')`There is no such place in the list of places.`,
  no_phone: () => sentence('problems:import_no_phone')`This is no phone number.`,
  ambiguous: () => sentence('problems:import_ambiguous')`This could mean several things. Write it in full.`,
};

/** What is said of a day on which nobody who lives was born. */
export const birthDateWords: Readonly<Record<'born_ahead' | 'born_long_ago', () => Sentence>> = {
  born_ahead: () => sentence('problems:born_ahead')`Nobody is born on a day that is still to come.`,
  born_long_ago: () =>
    sentence('problems:born_long_ago')`This is more than 125 years ago. Look whether the year is right.`,
};
