// Makers of flow revisions and of people under way in them, for tests of what goes live.
import type { Revision } from '../src/conversations/definitions/definition-store.js';
import { makeRevision } from '../src/conversations/definitions/make-revision.js';
import { compileFlow } from '../src/engine/definition/compile.js';
import type { Graph } from '../src/engine/graph.js';
import type { Session } from '../src/engine/session.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { insertConversation, monday } from './builders.js';
import type { Sender } from '../src/channels/channel.js';

/** The steps of a small flow: consent, two questions and an end. */
export const steps = {
  consent: '{ id: consent, ask: consent, purpose: news, no: bye }',
  colour: '{ id: colour, ask: choice, options: [red, blue] }',
  size: '{ id: size, ask: number }',
  bye: '{ id: bye, end: text }',
};

/** A revision of the flow `survey` with these steps and texts; what renamed means is said apart. */
export function surveyRevision(
  parts: {
    readonly steps?: readonly string[];
    readonly keyword?: string;
    readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly renamed?: Readonly<Record<string, string>>;
  } = {},
): Revision<Graph> {
  const lines = (parts.steps ?? Object.values(steps)).map((step) => `  - ${step}`);
  const source = `flow: survey
format: 1
languages: [en, sw]
start: { keywords: [${parts.keyword ?? 'survey'}] }
steps:
${lines.join('\n')}
`;
  const compilation = compileFlow('survey.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  const { graph, texts } = compilation.flow;
  const inLanguage = (language: string): Record<string, string> => ({
    ...Object.fromEntries(
      texts.filter(({ isRequired }) => isRequired).map(({ key }) => [key, `${language} ${key}`]),
    ),
    ...parts.texts?.[language],
  });
  const compiled = parts.renamed === undefined ? graph : { ...graph, renamed: parts.renamed };
  return makeRevision('flow', 'survey', source, compiled, { en: inLanguage('en'), sw: inLanguage('sw') });
}

/** Where a person stands: at a step of a revision, with its question open. */
export function sessionAt(revision: Revision<Graph>, node: string, changes: Partial<Session> = {}): Session {
  const step = node.split('/')[0] ?? node;
  return {
    id: newId(),
    format: 1,
    runs: [
      {
        id: newId(),
        flow: revision.name,
        revision: revision.graphHash,
        node,
        results: {},
        isRestarted: false,
        rest: null,
        startedAt: monday.toISOString(),
      },
    ],
    question: {
      step,
      kind: 'text',
      options: [],
      isAskingMonth: false,
      misunderstandings: 0,
      messageId: newId(),
      words: `en ${step}.text`,
      language: 'en',
    },
    offer: null,
    expiresAt: new Date(monday.getTime() + 24 * 60 * 60 * 1_000).toISOString(),
    turns: 1,
    ...changes,
  };
}

/** Opens a conversation that stands where the session says; gives its id. */
export async function insertWaiting(database: Database, sender: Sender, session: Session): Promise<string> {
  const id = await insertConversation(database.pool, sender);
  await database.pool.query('UPDATE conversations SET session = $2 WHERE id = $1', [
    id,
    JSON.stringify(session),
  ]);
  return id;
}
