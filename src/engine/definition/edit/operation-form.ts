import { isFields } from './flow-files.js';
import type { Operation } from './operations.js';

type Form = 'text' | 'texts' | 'number' | 'path' | 'value' | 'fields' | 'text or null' | 'flag';

/** The parts of each operation; a question mark behind a form: it may be left out. */
const forms: Readonly<Record<Operation['do'], Readonly<Record<string, Form | `${Form}?`>>>> = {
  setText: { language: 'text', key: 'text', text: 'text', isFirst: 'flag?' },
  removeText: { language: 'text', key: 'text' },
  setState: { language: 'text', key: 'text', record: 'value' },
  addAcceptedWord: { step: 'text', option: 'text', language: 'text', word: 'text' },
  setField: { step: 'text', path: 'path', value: 'value' },
  removeField: { step: 'text', path: 'path' },
  setNext: { step: 'text', way: 'text', to: 'text or null' },
  setNote: { step: 'text', note: 'text or null' },
  addStep: { after: 'text or null', step: 'fields', texts: 'fields?', from: 'texts?' },
  copyStep: { step: 'text', as: 'text', after: 'text or null', from: 'texts?' },
  renameStep: { step: 'text', to: 'text', isLive: 'flag?' },
  moveStep: { step: 'text', after: 'text or null', isRelinked: 'flag?' },
  deleteStep: { step: 'text', leadTo: 'text?' },
  addCase: { step: 'text', when: 'text', to: 'text', index: 'number?' },
  removeCase: { step: 'text', index: 'number' },
  moveCase: { step: 'text', index: 'number', to: 'number' },
  addOption: { step: 'text', code: 'text', labels: 'texts', index: 'number?' },
  removeOption: { step: 'text', code: 'text' },
  moveOption: { step: 'text', code: 'text', to: 'number' },
  renameOption: { step: 'text', code: 'text', to: 'text' },
  setHead: { path: 'path', value: 'value' },
  setAbout: { about: 'text' },
  addLanguage: { language: 'text', from: 'text' },
  removeLanguage: { language: 'text' },
};

/** Says what keeps a value that came from outside from being an operation: a part of it; null when it is one. */
export function faultOf(value: unknown): string | null {
  if (!isFields(value) || typeof value.do !== 'string') return 'do';
  if (!Object.hasOwn(forms, value.do)) return value.do;
  const parts: Readonly<Record<string, string>> = forms[value.do as Operation['do']];
  const strange = Object.keys(value).find((key) => key !== 'do' && !Object.hasOwn(parts, key));
  if (strange !== undefined) return strange;
  const wrong = Object.entries(parts).find(([key, form]) => !fits(value[key], form));
  if (wrong !== undefined) return wrong[0];
  return value.do === 'addStep' && !fitsStep(value) ? 'step' : null;
}

function fits(value: unknown, form: string): boolean {
  if (form.endsWith('?')) return value === undefined || fits(value, form.slice(0, -1));
  switch (form) {
    case 'text':
      return typeof value === 'string';
    case 'text or null':
      return value === null || typeof value === 'string';
    case 'number':
      return Number.isInteger(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'path':
      return (
        Array.isArray(value) && value.every((part) => typeof part === 'string' || Number.isInteger(part))
      );
    case 'texts':
      return isFields(value) && Object.values(value).every((one) => typeof one === 'string');
    case 'fields':
      return isFields(value) && isBounded(value, 0);
    default:
      return value !== undefined && isBounded(value, 0);
  }
}

const deepest = 20;

/** A value of JSON without names that JavaScript gives a meaning. */
function isBounded(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  if (depth > deepest) return false;
  return Object.entries(value).every(
    ([key, inner]) => !['__proto__', 'constructor', 'prototype'].includes(key) && isBounded(inner, depth + 1),
  );
}

function fitsStep({ step, texts }: Readonly<Record<string, unknown>>): boolean {
  const isNamed = isFields(step) && typeof step.id === 'string';
  return (
    isNamed &&
    (texts === undefined || (isFields(texts) && Object.values(texts).every((one) => fits(one, 'texts'))))
  );
}
