import { isMap } from 'yaml';
import { withRenamedTexts, withText } from './apply-texts.js';
import { expressionsIn, withRenamedResult } from './expression-names.js';
import { withField } from './field-path.js';
import { own, wordOf } from './flow-files.js';
import type { Fields, FlowFiles } from './flow-files.js';
import type { StepOperation } from './operations.js';
import { withFollowedChange } from './followed-texts.js';
import { startPlaces } from './start-places.js';
import { orderOf } from './step-shapes.js';
import { referencesIn } from './step-ways.js';
import { flatTexts } from './text-tree.js';
import { filledFields, reservedVariables, variablesIn, withRenamedVariable } from './variables.js';
import { openFlow, requireFreeName, stepOf, withHead, withSteps } from './workbench.js';
import { pairOf } from './yaml-edit.js';

/** Gives a step another name in the file, in expressions and in the texts of every language. @throws Refusal */
export function renameStep(
  files: FlowFiles,
  { step: from, to, isLive }: Extract<StepOperation, { do: 'renameStep' }>,
): FlowFiles {
  if (from === to) return files;
  const flow = openFlow(files);
  stepOf(flow, from);
  requireFreeName(flow, to, from);
  const led = withSteps(files, (step, edits, map) => {
    const renamed = renamedIn(step.value, from, to, isLive === true);
    const draw = pairOf(map, 'random')?.value;
    if (isMap(draw) && pairOf(draw, from) !== null) edits.renameKey(draw, from, to);
    else edits.become(map, renamed, orderOf(renamed));
  });
  const named = withRest(led, from, to);
  const isFilled = filledFields(flow.root).has(from) || reservedVariables.has(from);
  return withRenamedTexts(isFilled ? named : withVariable(named, from, to), [from], to);
}

function renamedIn(step: Fields, from: string, to: string, isLive: boolean): Fields {
  const led = referencesIn(step)
    .filter((reference) => reference.to === from && !reference.isKey)
    .reduce((fields, { path }) => withField(fields, path, to), step);
  const read = expressionsIn(led).reduce(
    (fields, { path, source }) => withField(fields, path, withRenamedResult(source, from, to)),
    led,
  );
  const isSaying = typeof read.say === 'string' && read.say.startsWith(`${from}.`);
  const said = isSaying ? { ...read, say: to + wordOf(read.say).slice(from.length) } : read;
  return step.id === from ? withName(said, from, to, isLive) : said;
}

/** People who wait at a step that is live find it by the name that it had; one that has its name back needs no other. */
function withName(step: Fields, from: string, to: string, isLive: boolean): Fields {
  const named = { ...step, id: to };
  if (step.was === to) return withField(named, ['was'], undefined);
  return isLive ? { ...named, was: from } : named;
}

function withRest(files: FlowFiles, from: string, to: string): FlowFiles {
  const places = startPlaces(openFlow(files).root).filter((place) => place.to === from);
  if (places.length === 0) return files;
  return withHead(files, (head) => places.reduce((one, { path }) => withField(one, path, to), head));
}

/** Texts that say the answer back use its new name; what was translated and reviewed stays so. */
function withVariable(files: FlowFiles, from: string, to: string): FlowFiles {
  return Object.keys(files.texts).reduce((all, language) => {
    const texts = [...flatTexts(own(files.texts, language) ?? '')];
    const changed = texts.filter(([, text]) => variablesIn(text).includes(from));
    return changed.reduce((one, [key, text]) => {
      const renamed = withRenamedVariable(text, from, to);
      return withFollowedChange(withText(one, language, key, renamed), language, key, text, renamed);
    }, all);
  }, files);
}
