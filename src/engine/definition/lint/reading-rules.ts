import { maxFileBytes, maxFileDepth } from '../../limits.js';
import type { RuleDescription } from './rule.js';

/** What is found while files are read: what is wrong there cannot run, and nothing else is looked at. */
export const readingRules: readonly RuleDescription[] = [
  found(
    'syntax',
    'The file is YAML or JSON that can be read.',
    'Check the spacing and the quotes on this line.',
  ),
  found('too_large', `A file has at most ${maxFileBytes / 1024} KiB.`, 'Split it into several.'),
  found(
    'too_deep',
    `The lists and objects of a file lie at most ${maxFileDepth} levels inside one another.`,
    'Check the brackets and the spacing.',
  ),
  found('too_many_aliases', 'A file does not repeat itself by & and * without measure.', 'Write it out.'),
  found(
    'forbidden_name',
    'Names that the program itself needs are no names of yours.',
    'Choose another name.',
  ),
  found('unknown_key', 'Every key is one that the flow language knows.', 'Check its spelling, or remove it.'),
  found('missing', 'What every flow, step or programme must say is there.', 'Add it.'),
  found('wrong_value', 'Every value fits its key.', 'Change it so that it fits.'),
  found('wrong_name', 'A flow is called as its file is.', 'Give both the same name.'),
  found('unknown_step_kind', 'A step says what it does, and does one thing.', 'Give it exactly one kind.'),
  found('repeated_step', 'Each step has a name of its own.', 'Give one of them another name.'),
  found(
    'reused_step',
    'A step that says what it was called before (`was`) took that name from no step that still has it.',
    'Remove was, or give the other step another name.',
  ),
  found('unknown_step', 'A step that another leads to is there.', 'Name a step of this flow.'),
  found('unreachable_step', 'Something leads to every step.', 'Lead to it from another step, or remove it.'),
  found('expression', 'An expression can be read, and its names and functions are known.', 'Correct it.'),
  found('missing_texts', 'Each language of a definition has its file of texts.', 'Write the file.'),
  found('missing_text', 'Every text that is sent is written, in every language.', 'Write it.'),
  found('extra_text', 'Every text is used by something.', 'Remove it, or correct its name.'),
  found('unknown_variable', 'A text fills in only what is known.', 'Use one of the names that are listed.'),
  found(
    'places',
    'The tree of places can be read: each place has a code and a name, and lies in a place that there is.',
    'Mend the line.',
  ),
  found('repeated_message', 'Each message of a programme has a name of its own.', 'Give it another name.'),
  found('out_of_order', 'The messages of a programme stand in the order of their days.', 'Move it.'),
  found('crowded_days', 'Not so many messages are due at once that some come days late.', 'Spread them.'),
];

function found(rule: string, about: string, fix: string): RuleDescription {
  return { rule, severity: 'error', about, fix };
}
