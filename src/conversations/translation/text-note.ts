import type { CompiledFlow } from '../../engine/definition/compile.js';
import { questionsOf } from '../../engine/definition/lint/options.js';
import type { Asked } from '../../engine/definition/lint/options.js';
import { keyOf } from '../../engine/definition/texts.js';

/** What the texts of a question are for, by the end of their key. */
const usesInQuestion: Readonly<Record<string, string>> = {
  retry: 'sent after the first answer that was not understood',
  help: 'sent after the second answer that was not understood',
  unsure: 'asks whoever does not know the day for the month',
  more: 'answers a question about the consent',
  no_answer: 'sent when no answer has come',
  confirm: 'says the answer back and asks whether it is right',
};

/** Makes the function that says, for whoever translates a flow, what the text under a key is. */
export function flowNotes(flow: CompiledFlow): (key: string) => string {
  const questions = new Map(questionsOf({ compiled: flow }).map((asked) => [asked.node.step, asked]));
  const forOthers = new Set(
    Object.values(flow.graph.nodes).flatMap(({ actions }) =>
      actions.flatMap((action) => (action.kind === 'notify' ? [action.key] : [])),
    ),
  );
  return (key) => {
    const plain = keyOf(key);
    if (forOthers.has(plain)) return withPluralForm(key, 'message to somebody else, about her');
    const path = plain.split('.');
    const asked = questions.get(path[0] ?? '');
    return withPluralForm(key, asked === undefined ? 'message' : noteInQuestion(asked, path));
  };
}

/** Says what a text is that is sent as it stands. */
export function plainNote(key: string): string {
  const path = keyOf(key).split('.');
  return withPluralForm(key, path.includes('options') ? 'option' : 'message');
}

function noteInQuestion({ node, question }: Asked, [step = '', word = '', code = '']: string[]): string {
  const number = question.options.indexOf(code) + 1;
  const option = number === 0 ? `the answer "${code}"` : `option ${number} of ${question.options.length}`;
  if (word === 'text') return `question, ${question.kind.replace('_', ' ')}`;
  if (word === 'options') return `${option} of "${node.step}"`;
  if (word === 'accept') return `more words that mean ${option} of "${step}", commas between them`;
  return usesInQuestion[word] ?? word.replaceAll('_', ' ');
}

function withPluralForm(key: string, note: string): string {
  const form = /_(zero|one|two|few|many|other)$/.exec(key)?.[1];
  return form === undefined ? note : `${note}; form for "${form}"`;
}
