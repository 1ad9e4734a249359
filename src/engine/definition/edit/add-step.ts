import { withCopiedTexts, withStepTexts } from './apply-texts.js';
import { withField } from './field-path.js';
import type { Fields, FlowFiles } from './flow-files.js';
import { inserted } from './insert-step.js';
import type { StepFields, StepOperation, StepTexts } from './operations.js';
import type { ParsedFlow } from './parsed-flow.js';
import { placeholderTexts } from './placeholder-texts.js';
import { Refusal } from './refusal.js';
import { stepLinesOf } from './step-lines.js';
import { kindOf, orderOf } from './step-shapes.js';
import { languagesOf, openFlow, requireFreeName, stepOf } from './workbench.js';
import { inOrder, pairText } from './yaml-value.js';

/** Writes a new step below another, with its texts. @throws Refusal */
export function addStep(
  files: FlowFiles,
  { after, step, texts = {}, from }: Extract<StepOperation, { do: 'addStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  requireFreeName(flow, step.id);
  if (kindOf(step) === null) throw new Refusal('not_an_operation', { step: step.id });
  const { indent } = stepLinesOf(flow);
  const lines = writtenLines(step, indent);
  return withNewTexts(inserted(files, lines, step, after, from), step, texts);
}

/** Texts that are needed and were not given are there to be written over. */
function withNewTexts(files: FlowFiles, step: StepFields, texts: StepTexts): FlowFiles {
  const languages = languagesOf(openFlow(files).root);
  const needed = placeholderTexts(step, languages);
  const whole = languages.map((language) => [language, { ...needed[language], ...texts[language] }] as const);
  return withStepTexts(files, step.id, Object.fromEntries(whole));
}

/** Writes a step once more under another name, its texts and comments with it. @throws Refusal */
export function copyStep(
  files: FlowFiles,
  { step: id, as, after, from }: Extract<StepOperation, { do: 'copyStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  requireFreeName(flow, as);
  const { indent } = stepLinesOf(flow);
  const copy = { ...withField(step.value, ['was'], undefined), id: as };
  const lines = copiedLines(flow, id, as) ?? writtenLines(copy, indent);
  const placed = inserted(files, lines, { ...step.value, id: as }, after, from);
  return withCopiedTexts(placed, id, as);
}

/** The lines of a step in canonical form. */
function writtenLines(step: Fields, indent: number): string {
  const column = indent + 2;
  const pairs = inOrder(Object.entries(step), orderOf(step)).map(([key, value]) =>
    pairText(key, value, column),
  );
  return `${' '.repeat(indent)}- ${pairs.join(`\n${' '.repeat(column)}`)}\n`;
}

/** The lines of a step under another name, its comments with them. */
function copiedLines(flow: ParsedFlow, id: string, as: string): string | null {
  const { start, end, value } = stepOf(flow, id);
  const text = flow.source.slice(start, end);
  const first = /^( *- id: )(['"]?)[a-z0-9_]+\2(?=\s)/.exec(text);
  if (first === null || value.was !== undefined) return null;
  const rest = text.slice(first[0].length);
  return `${first[1] ?? ''}${as}${rest.endsWith('\n') ? rest : `${rest}\n`}`;
}
