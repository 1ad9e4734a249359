import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import type { Operation } from '../../../../src/engine/definition/edit/operations.js';
import type { ChangeLabel } from './history.js';

/** How an operation is told of. */
export function labelOf(operation: Operation): ChangeLabel {
  return { code: operation.do, step: stepOf(operation) };
}

function stepOf(operation: Operation): string | null {
  if ('step' in operation) return typeof operation.step === 'string' ? operation.step : operation.step.id;
  return 'key' in operation ? (operation.key.split('.')[0] ?? null) : null;
}

/** Operations of one sort that follow each other closely are typing; null for those that stand alone. */
export function sortOf(operation: Operation): string | null {
  switch (operation.do) {
    case 'setText':
      return `text ${operation.language} ${operation.key}`;
    case 'setNote':
      return `note ${operation.step}`;
    case 'setField':
      return `field ${operation.step} ${operation.path.join('.')}`;
    case 'setAbout':
      return 'about';
    case 'setHead':
      return `head ${operation.path.join('.')}`;
    default:
      return null;
  }
}

/** Whether two states of a flow are the same, byte by byte. */
export function areSame(one: FlowFiles, other: FlowFiles): boolean {
  if (one === other) return true;
  const parts = ['texts', 'states', 'chats'] as const;
  return one.source === other.source && parts.every((part) => isSameMap(one[part], other[part]));
}

function isSameMap(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
