import type { Examination } from '../../conversations/definitions/flow-examiner.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Problem } from '../../engine/definition/problem.js';
import { consoleFixes } from './console-fixes.js';
import type { FlowProblem } from './drafts.schemas.js';
import { FlowUnderRepair } from './flow-under-repair.js';
import { mendOf } from './mends.js';
import type { Mend } from './mends.js';

/** Problems of one flow that are shown; nobody reads more at once. */
const mostShown = 300;

/** Shows problems to somebody at the console: where each is in the conversation, and with a button where there is a fix. */
export function shownProblems({ problems }: Pick<Examination, 'problems'>, files: FlowFiles): FlowProblem[] {
  const flow = new FlowUnderRepair(files);
  return problems.slice(0, mostShown).map((problem) => {
    const place = placeOf(problem, flow);
    const { line, column, rule, severity, message } = problem;
    const shown = { line, column, rule, severity, message, ...fixShown(problem), ...place };
    const mend = mendOf({ ...shown, path: problem.path ?? [] }, flow);
    return { ...shown, mend: mend === null ? null : shownMend(mend) };
  });
}

/** What to do, in the words for the console where it has other ones. */
function fixShown({ rule, fix, words }: Problem): Pick<FlowProblem, 'fix' | 'words'> {
  const ours = consoleFixes[rule];
  if (words === undefined) return { fix: ours ?? fix, words: null };
  if (ours === undefined) return { fix, words };
  return { fix: ours, words: { ...words, fix: { key: `lint:${rule}.console_fix`, params: {} } } };
}

function shownMend({ label, operations }: Mend): FlowProblem['mend'] {
  return { label: label.text, words: label.words, operations: [...operations] };
}

/** Where in the files a problem is, and where in the conversation. */
function placeOf(
  { file, path = [] }: Problem,
  flow: FlowUnderRepair,
): Pick<FlowProblem, 'file' | 'step' | 'key' | 'language'> {
  const [, folder, language] = /^(texts|states)\/(.+)\.json$/.exec(file) ?? [];
  if (folder === undefined || language === undefined)
    return { file: 'flow', step: flow.stepAt(path), key: null, language: null };
  // The keys of a state file are whole; those of texts go down level by level.
  const key = path.length === 0 ? null : path.join('.');
  const step = key?.split('.')[0] ?? null;
  return {
    file: `${folder}/${language}`,
    step: step !== null && flow.hasStep(step) ? step : null,
    key,
    language,
  };
}
