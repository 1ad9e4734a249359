import { isMap } from 'yaml';
import { withoutOrphans, withRenamedTexts, withStepTexts } from './apply-texts.js';
import { expressionsIn, withRenamedCode } from './expression-names.js';
import { withField } from './field-path.js';
import { isFields, own } from './flow-files.js';
import type { Fields, FlowFiles } from './flow-files.js';
import { spliced } from './lists.js';
import type { OptionOperation } from './operations.js';
import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { codesOf, orderOf, questionOf, stepName } from './step-shapes.js';
import { pairOf } from './yaml-edit.js';
import { languagesOf, openFlow, stepOf, withChanges, withSteps } from './workbench.js';

const leastOptions = 2;
const mostOptions = 9;

/** Does a change of the answers that a question offers. @throws Refusal */
export function applyToOptions(files: FlowFiles, operation: OptionOperation): FlowFiles {
  const flow = openFlow(files);
  const { value } = stepOf(flow, operation.step);
  const question = questionOf(value);
  if (question !== 'choice' && question !== 'language')
    throw new Refusal('fixed_options', { step: operation.step });
  const codes = codesOf(value, languagesOf(flow.root));
  if (operation.do !== 'addOption' && !codes.includes(operation.code))
    throw new Refusal('no_option', { step: operation.step, name: operation.code });
  switch (operation.do) {
    case 'addOption':
      return addOption(files, codes, operation);
    case 'removeOption':
      return removeOption(files, codes, value, operation);
    case 'moveOption': {
      const { step, code, to } = operation;
      const others = codes.filter((one) => one !== code);
      return withChanges(files, step, [
        { path: ['options'], value: spliced(others, Math.max(0, to), 0, code) },
      ]);
    }
    case 'renameOption':
      return renameOption(files, codes, operation);
  }
}

function requireFreeCode(codes: readonly string[], step: string, code: string): void {
  if (!stepName.test(code)) throw new Refusal('bad_name', { step, name: code });
  if (codes.includes(code)) throw new Refusal('option_taken', { step, name: code });
}

function addOption(
  files: FlowFiles,
  codes: readonly string[],
  { step, code, labels, index }: Extract<OptionOperation, { do: 'addOption' }>,
): FlowFiles {
  requireFreeCode(codes, step, code);
  if (codes.length >= mostOptions) throw new Refusal('many_options', { step });
  const at = Math.max(0, index ?? codes.length);
  const added = withChanges(files, step, [{ path: ['options'], value: spliced(codes, at, 0, code) }]);
  const languages = languagesOf(openFlow(files).root);
  const spare = Object.values(labels).find((label) => label !== '') ?? code.replaceAll('_', ' ');
  const texts = languages.map((language) => {
    const label = own(labels, language) ?? '';
    return [language, { [`options.${code}`]: label === '' ? spare : label }] as const;
  });
  return withStepTexts(added, step, Object.fromEntries(texts));
}

function removeOption(
  files: FlowFiles,
  codes: readonly string[],
  fields: Fields,
  { step, code }: Extract<OptionOperation, { do: 'removeOption' }>,
): FlowFiles {
  if (codes.length <= leastOptions) throw new Refusal('few_options', { step });
  const hasWay = isFields(fields.go) && Object.hasOwn(fields.go, code);
  const left = withChanges(files, step, [
    { path: ['options'], value: codes.filter((one) => one !== code) },
    ...(hasWay ? [{ path: ['go', code], value: undefined }] : []),
  ]);
  return withoutOrphans(left, files);
}

function renameOption(
  files: FlowFiles,
  codes: readonly string[],
  { step: id, code, to }: Extract<OptionOperation, { do: 'renameOption' }>,
): FlowFiles {
  if (code === to) return files;
  requireFreeCode(codes, id, to);
  const flow = openFlow(files);
  const { value } = stepOf(flow, id);
  const names = [`results.${id}`, ...(typeof value.save === 'string' ? [value.save] : [])];
  const named = withSteps(files, (step, edits, map) => {
    const read = expressionsIn(step.value).reduce(
      (fields, { path, source }) => withField(fields, path, withRenamedCode(source, names, code, to)),
      step.value,
    );
    const isOffering = step.id === id;
    const after = isOffering ? { ...read, options: codes.map((one) => (one === code ? to : one)) } : read;
    edits.become(map, after, orderOf(after));
    const ways = isOffering ? pairOf(map, 'go')?.value : null;
    if (isMap(ways)) edits.renameKey(ways, code, to);
  });
  const texts = ['options', 'accept'].reduce(
    (all, part) => withRenamedTexts(all, [id, part, code], to),
    named,
  );
  return withRenamedTaps(texts, flow, id, code, to);
}

/** Golden conversations tap and expect codes: they follow where no other question of the flow offers the same one. */
function withRenamedTaps(
  files: FlowFiles,
  flow: ParsedFlow,
  id: string,
  from: string,
  to: string,
): FlowFiles {
  const languages = languagesOf(flow.root);
  const isShared = flow.steps.some((step) => step.id !== id && codesOf(step.value, languages).includes(from));
  if (isShared) return files;
  const { save } = stepOf(flow, id).value;
  const chats = Object.entries(files.chats).map(([name, chat]) => [
    name,
    chat
      .split('\n')
      .map((line) => {
        if (line === `! taps ${from}`) return `! taps ${to}`;
        return typeof save === 'string' && line === `= ${save}: ${from}` ? `= ${save}: ${to}` : line;
      })
      .join('\n'),
  ]);
  return { ...files, chats: Object.fromEntries(chats) as Record<string, string> };
}
