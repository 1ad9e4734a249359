import type { AgeAnswer } from '../engine/understanding/age.js';
import type { Explanation } from '../engine/understanding/explain.js';

/** Says on one line how a text was understood: `"ndio" is answer: yes`. */
export function explainedLine(explanation: Explanation): string {
  const { text, is } = explanation;
  const meaning = meaningOf(explanation);
  return `${JSON.stringify(text)} is ${is}${meaning === '' ? '' : `: ${meaning}`}`;
}

function meaningOf({ is, command, value, confidence }: Explanation): string {
  switch (is) {
    case 'opt_out':
      return 'no more messages';
    case 'unsure':
      return `she is asked whether she wants no more messages ("${shown(value)}")`;
    case 'safety':
      return shown(value);
    case 'command':
      return command ?? '';
    case 'keyword':
      return keywordMeaning(command, value);
    case 'answer':
      return answerMeaning(value, confidence);
    case 'unknown':
      return value === 'courtesy' ? 'courtesy, which needs no reply' : '';
  }
}

function keywordMeaning(keyword: string | null, value: Explanation['value']): string {
  if (value === null || typeof value !== 'object' || !('flow' in value)) return keyword ?? '';
  const also = value.rest === '' ? '' : `, with the answer ${JSON.stringify(value.rest)}`;
  return `${keyword ?? ''} starts ${value.flow}${also}`;
}

function answerMeaning(value: Explanation['value'], confidence: Explanation['confidence']): string {
  if (value === null) return 'she does not know';
  if (confidence === 'ambiguous') return `${shown(value)}; she is asked which`;
  return confidence === 'close' ? `${shown(value)} (close)` : shown(value);
}

function shown(value: Explanation['value']): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if ('flow' in value) return value.flow;
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`;
  return 'months' in value ? shownAge(value) : value.map(shown).join(' or ');
}

/** An age in the words of its unit, `2 years 3 months`. */
function shownAge({ months }: AgeAnswer): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [years === 1 ? '1 year' : `${years} years`] : []),
    ...(rest > 0 || years === 0 ? [rest === 1 ? '1 month' : `${rest} months`] : []),
  ];
  return parts.join(' ');
}
