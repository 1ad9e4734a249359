import type { FlowFiles } from './flow-files.js';
import { applyOperations } from './apply.js';
import { placeholderTexts } from './placeholder-texts.js';
import { emptyTree } from './text-tree.js';
import { inlineText } from './yaml-value.js';

/** What a new flow is to be. */
export interface NewFlow {
  readonly name: string;
  /** The first is the one to translate from. */
  readonly languages: readonly string[];
  readonly purpose?: string | null;
  /** What it is about, in a sentence; the comment at its top. */
  readonly about?: string;
}

const steps = [
  { id: 'hello', say: 'text' },
  { id: 'goodbye', end: 'text' },
] as const;

/** Makes the files of a flow that greets and says goodbye, with a golden conversation in each language. */
export function newFlow({ name, languages, purpose, about }: NewFlow): FlowFiles {
  const words = name.replaceAll('_', ' ');
  const title = about ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const source = [
    '# yaml-language-server: $schema=./flow.schema.json',
    ...title.split('\n').map((line) => `# ${line}`),
    `flow: ${name}`,
    'format: 1',
    ...(purpose ? [`purpose: ${purpose}`] : []),
    `languages: ${inlineText([...languages])}`,
    'steps:',
    '  - id: hello',
    '    say: text',
    '',
    '  - id: goodbye',
    '    end: text',
    '',
  ].join('\n');
  const bare = {
    source,
    texts: Object.fromEntries(languages.map((one) => [one, emptyTree])),
    states: {},
    chats: {},
  };
  return { ...withTexts(bare, languages), chats: chatsOf(name, languages) };
}

function withTexts(files: FlowFiles, languages: readonly string[]): FlowFiles {
  const operations = steps.flatMap((step) =>
    Object.entries(placeholderTexts(step, languages)).flatMap(([language, texts]) =>
      Object.entries(texts).map(([key, text]) => ({
        do: 'setText' as const,
        language,
        key: `${step.id}.${key}`,
        text,
      })),
    ),
  );
  const applied = applyOperations(files, operations);
  return applied.status === 'done' ? applied.files : files;
}

function chatsOf(name: string, languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => {
      const said = steps.map((step) => `< ${placeholderTexts(step, [language])[language]?.text ?? ''}`);
      const head = `as simulator:asha, language ${language}, at 2026-03-02 09:00 Africa/Nairobi`;
      return [`straight.${language}`, `${[head, `! start ${name}`, ...said].join('\n')}\n`];
    }),
  );
}
