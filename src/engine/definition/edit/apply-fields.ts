import { withoutOrphans } from './apply-texts.js';
import { valueAt } from './field-path.js';
import type { FlowFiles } from './flow-files.js';
import type { FieldOperation } from './operations.js';
import { Refusal } from './refusal.js';
import { orderOf } from './step-shapes.js';
import { wayChanges } from './step-ways.js';
import { withNote } from './step-note.js';
import { languagesOf, nextOf, openFlow, requireTarget, stepOf, withChanges } from './workbench.js';

/** Does a change inside of one step. @throws Refusal */
export function applyToFields(files: FlowFiles, operation: FieldOperation): FlowFiles {
  switch (operation.do) {
    case 'setField':
      return setField(files, operation);
    case 'removeField':
      return removeField(files, operation);
    case 'setNext':
      return setNext(files, operation);
    case 'setNote':
      return withNote(files, operation.step, operation.note);
  }
}

function setField(
  files: FlowFiles,
  { step: id, path, value }: Extract<FieldOperation, { do: 'setField' }>,
): FlowFiles {
  const { value: fields } = stepOf(openFlow(files), id);
  const [key] = path;
  if (key === undefined || typeof key === 'number') throw new Refusal('no_field', { step: id });
  const isKnown = orderOf(fields).includes(key) || Object.hasOwn(fields, key);
  if (!isKnown) throw new Refusal('no_field', { step: id, name: key });
  if (key === 'id' || key === 'was') throw new Refusal('fixed_field', { step: id, name: key });
  return withoutOrphans(withChanges(files, id, [{ path, value }]), files);
}

function removeField(
  files: FlowFiles,
  { step: id, path }: Extract<FieldOperation, { do: 'removeField' }>,
): FlowFiles {
  const { value: fields } = stepOf(openFlow(files), id);
  const [key] = path;
  const name = path.join('.');
  if (valueAt(fields, path) === undefined || path.length === 0)
    throw new Refusal('no_field', { step: id, name });
  const isNeeded = key === 'id' || (path.length === 1 && key === orderOf(fields)[2]);
  if (isNeeded) throw new Refusal('fixed_field', { step: id, name });
  return withoutOrphans(withChanges(files, id, [{ path, value: undefined }]), files);
}

function setNext(
  files: FlowFiles,
  { step: id, way, to }: Extract<FieldOperation, { do: 'setNext' }>,
): FlowFiles {
  const flow = openFlow(files);
  const { value } = stepOf(flow, id);
  if (to !== null) requireTarget(flow, to);
  const changes = wayChanges(value, way, to, { next: nextOf(flow, id), languages: languagesOf(flow.root) });
  return withoutOrphans(withChanges(files, id, changes), files);
}
