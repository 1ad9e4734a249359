import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../../engine/definition/compile.js';
import type { ConversationState } from '../../engine/conversation.js';
import type { Graph } from '../../engine/graph.js';
import { receive } from '../../engine/receive.js';
import type { Revision } from './definition-store.js';
import { makeDefinitions } from './make-definitions.js';
import { makeRevision } from './make-revision.js';

const words = { organisation: 'Afya Yetu', defaultLanguage: 'en' };
const system = makeRevision('system', 'system', '', { languages: ['en'] }, { en: {} });

function revisionOf(step: string, text: string): Revision<Graph> {
  const source = `flow: survey
format: 1
languages: [en]
start: { keywords: [survey] }
steps:
  - id: hello
    ask: text
  - id: ${step}
    ask: choice
    options: [red, blue]
`;
  const compilation = compileFlow('survey.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  const texts = {
    'hello.text': text,
    'hello.retry': text,
    [`${step}.text`]: `Which ${step}?`,
    [`${step}.options.red`]: `red ${step}`,
    [`${step}.options.blue`]: `blue ${step}`,
  };
  return makeRevision('flow', 'survey', source, compilation.flow.graph, { en: texts });
}

/** Says a text and gives the answers and where the conversation stands then. */
function say(
  text: string,
  state: ConversationState,
  { definitions, translate }: ReturnType<typeof makeDefinitions>,
): { answers: string[]; state: ConversationState } {
  let ids = 0;
  const input = { id: 'in', text, optOutType: null, isCarrierAnswering: false, isCarrierSms: false };
  const services = {
    now: new Date('2026-03-02T06:00:00Z'),
    timezone: 'Africa/Nairobi',
    country: 'KE',
    random: () => 0,
    newReference: () => '100-000-001',
    hashCode: (code: string) => `hash of ${code}`,
    newId: () => `id-${(ids += 1)}`,
    translate,
  };
  const outcome = receive(definitions, state, { ...input, isBeforeOptOut: false }, services);
  const answers = outcome.events.flatMap((event) => (event.type === 'message_created' ? [event.text] : []));
  return { answers, state: { ...state, ...outcome } };
}

describe('a session on an earlier revision', () => {
  const before = revisionOf('colour', 'Hello');
  const after = revisionOf('shade', 'Good day');
  const stranger: ConversationState = {
    channel: 'sms',
    session: null,
    person: null,
    sharers: [],
    language: null,
    isOptedOut: false,
    acknowledgedAt: null,
  };

  it('goes on with the texts and options that only its own revision has', () => {
    const begun = say('survey', stranger, makeDefinitions([before], [], system, words));
    expect(begun.answers).toEqual(['Hello']);
    const { answers } = say('Anything', begun.state, makeDefinitions([after], [before], system, words));
    expect(answers).toEqual(['Which colour?\n1. red colour\n2. blue colour']);
  });

  it('takes a corrected text at its next prompt', () => {
    const begun = say('survey', stranger, makeDefinitions([before], [], system, words));
    const { answers } = say('?', begun.state, makeDefinitions([after], [before], system, words));
    expect(answers).toEqual(['Good day']);
  });
});
