import { withoutOrphans } from './apply-texts.js';
import { readsResult, expressionsIn } from './expression-names.js';
import { withField } from './field-path.js';
import type { Fields, FlowFiles } from './flow-files.js';
import type { StepOperation } from './operations.js';
import { Refusal } from './refusal.js';
import { startPlaces } from './start-places.js';
import { takenOut } from './take-out-step.js';
import { flatTexts } from './text-tree.js';
import { variablesIn, variablesOf } from './variables.js';
import { openFlow, requireTarget, stepOf, withHead } from './workbench.js';

/** Removes a step and its texts; whoever came to it goes on elsewhere. @throws Refusal */
export function deleteStep(
  files: FlowFiles,
  { step: id, leadTo }: Extract<StepOperation, { do: 'deleteStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  stepOf(flow, id);
  if (flow.steps.length === 1) throw new Refusal('last_step', { step: id });
  if (leadTo === id) throw new Refusal('needs_lead_to', { step: id });
  if (leadTo !== undefined) requireTarget(flow, leadTo);
  const readers = flow.steps.filter(
    ({ id: other, value }) =>
      other !== id && expressionsIn(value).some(({ source }) => readsResult(source, id)),
  );
  if (readers.length > 0)
    throw new Refusal('answer_is_used', { step: id, name: readers.map((reader) => reader.id).join(', ') });
  const left = withoutOrphans(takenOut(withoutRest(files, id), id, leadTo), files);
  requireVariables(left, flow.root, id);
  return left;
}

/** No text may say back what nobody is asked any longer. */
function requireVariables(files: FlowFiles, before: Fields, step: string): void {
  const left = variablesOf(openFlow(files).root);
  const gone = new Set([...variablesOf(before)].filter((name) => !left.has(name)));
  for (const file of Object.values(files.texts)) {
    for (const [key, text] of flatTexts(file))
      if (variablesIn(text).some((name) => gone.has(name)))
        throw new Refusal('answer_is_used', { step, name: key });
  }
}

/** What follows the keyword no longer answers a question that is gone, and no command begins there. */
function withoutRest(files: FlowFiles, id: string): FlowFiles {
  const places = startPlaces(openFlow(files).root).filter(({ to }) => to === id);
  if (places.length === 0) return files;
  return withHead(files, (head) => places.reduce((one, { path }) => withField(one, path, undefined), head));
}
