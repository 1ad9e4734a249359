import { maxSteps } from '../../limits.js';
import type { Reason, ReasonCode } from './operations.js';

/** Says in English why an operation cannot be done, and what would help. */
export function sentenceOfReason({ code, step, name }: Reason): string {
  return sentences[code](step ?? '', name ?? '');
}

const sentences: Readonly<Record<ReasonCode, (step: string, name: string) => string>> = {
  unreadable: (_, name) => `The file cannot be read. Correct its line ${name} first.`,
  unreadable_texts: (_, name) =>
    `The texts in the language ${name} cannot be read. Correct their file first.`,
  unusual_form: () =>
    'This part of the file is written in a way that only the YAML view can change. Change it there, or run: npx karibu flows fmt.',
  no_step: (step) => `There is no step "${step}".`,
  no_target: (step) => `"${step}" is the last step: say which step this way leads to.`,
  name_taken: (_, name) => `There is a step "${name}" already. Choose another name.`,
  name_was_used: (step, name) =>
    `The step "${step}" was called "${name}" before, and people may wait there under that name. Choose another name.`,
  bad_name: (_, name) =>
    `"${name}" cannot be used as a name. A name has small letters, digits and _, and begins with a letter.`,
  no_field: (step, name) => `${step === '' ? 'The head of the flow' : `"${step}"`} has no "${name}".`,
  fixed_field: (_, name) => `"${name}" cannot be changed here.`,
  no_way: (step, name) => `From "${step}" there is no way "${name}".`,
  everybody_goes_on: (step, name) =>
    `From "${step}" everybody goes on to "${name}". Put "${name}" right below "${step}" first; then one way can lead elsewhere.`,
  must_be_followed: (step, name) =>
    `"${name}" has to stand right below "${step}": some who answer there go on to it.`,
  ends_here: (step) => `The flow ends after "${step}". Add a step that ends it first, then this one.`,
  begins_here: (step) =>
    `The flow begins with its first step. Choose another place, or lead on from there: "${step}".`,
  nothing_leads_here: (step, name) =>
    `Nobody goes on from "${name}" to "${step}". Say which way leads to it.`,
  would_be_unreachable: (_, name) =>
    `Nothing would lead to ${quoted(name)} any longer. Lead to it from another step, or remove it first.`,
  needs_lead_to: (step) => `Say where people go who came to "${step}".`,
  answer_is_used: (step, name) => `The answer to "${step}" is used in ${quoted(name)}. Change that first.`,
  last_step: (step) => `"${step}" is the only step: a flow needs one.`,
  too_many_steps: () => `A flow has at most ${maxSteps} steps. Divide it into two.`,
  no_case: (step, name) => `"${step}" has no condition ${name}.`,
  last_case: (step) => `"${step}" needs a condition. Remove the step instead.`,
  no_option: (step, name) => `"${step}" does not offer the answer "${name}".`,
  few_options: (step) => `"${step}" needs at least two answers to choose from.`,
  many_options: (step) => `"${step}" has nine answers already, and more do not fit.`,
  option_taken: (step, name) => `"${step}" offers the answer "${name}" already.`,
  fixed_options: (step) => `The answers to "${step}" cannot be changed: they belong to its kind of question.`,
  no_language: (_, name) => `The flow is not written in the language ${name}.`,
  language_taken: (_, name) => `The flow is written in the language ${name} already.`,
  last_language: (_, name) => `${name} is the only language of the flow.`,
  no_text: (_, name) => `There is no text "${name}".`,
  empty_text: (step, name) =>
    `${name === '' ? `"${step}" needs words here` : `The text "${name}" cannot be empty`}.`,
  not_an_operation: (_, name) => `This is no change that can be made: look at "${name}".`,
};

function quoted(names: string): string {
  return names
    .split(', ')
    .map((name) => `"${name}"`)
    .join(', ');
}
