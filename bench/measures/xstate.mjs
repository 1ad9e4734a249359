// The registration of `engine.mjs` as a statechart: what a general library for such conversations takes for the same turns.
import { assign, createActor, createMachine } from 'xstate';

const yes = new Set(['NDIYO', '1']);
const no = new Set(['HAPANA', '2']);

/** The steps of the shipped registration, with the same texts to send and the same things to keep. */
const registration = createMachine({
  id: 'registration',
  initial: 'idle',
  context: { replies: [], person: { name: null, fields: {}, consents: {} } },
  states: {
    idle: {
      on: {
        said: {
          target: 'consent',
          guard: saying((text) => text === 'JIUNGE'),
          actions: reply('welcome', 'consent'),
        },
      },
    },
    consent: {
      on: {
        said: [
          {
            target: 'name',
            guard: saying((text) => yes.has(text)),
            actions: [keep('consents', 'health_messages', () => 'granted'), reply('name')],
          },
          { target: 'done', guard: saying((text) => no.has(text)), actions: reply('goodbye') },
          { target: 'consent', reenter: true, actions: reply('retry') },
        ],
      },
    },
    name: {
      on: { said: { target: 'place', actions: [keep('fields', 'name', (text) => text), reply('place')] } },
    },
    place: {
      on: {
        said: { target: 'expecting', actions: [keep('fields', 'place', (text) => text), reply('expecting')] },
      },
    },
    expecting: {
      on: {
        said: [
          {
            target: 'due',
            guard: saying((text) => yes.has(text)),
            actions: [keep('fields', 'expecting', () => 'yes'), reply('due')],
          },
          {
            target: 'done',
            guard: saying((text) => no.has(text)),
            actions: [
              keep('fields', 'expecting', () => 'no'),
              keep('fields', 'registered', () => true),
              reply('closing'),
            ],
          },
          { target: 'expecting', reenter: true, actions: reply('retry') },
        ],
      },
    },
    due: {
      on: { said: { target: 'done', actions: [keep('fields', 'due', (text) => text), reply('closing')] } },
    },
    done: { type: 'final' },
  },
});

const texts = {
  welcome: 'Karibu! Afya Yetu hutuma ujumbe mfupi wa afya.',
  consent: 'Je, Afya Yetu ikutumie ujumbe wa afya?\n1. Ndiyo\n2. Hapana',
  name: 'Jina lako nani?',
  place: 'Unaishi wapi?',
  expecting: 'Je, unatarajia mtoto?\n1. Ndiyo\n2. Hapana',
  due: 'Lini?',
  closing: 'Asante, {{name}}.',
  goodbye: 'Sawa.',
  retry: 'Samahani, hatukuelewa.',
};

function saying(is) {
  return ({ event }) => is(event.text);
}

function reply(...keys) {
  return assign({
    replies: ({ context }) =>
      keys.map((key) => texts[key].replace('{{name}}', context.person.fields.name ?? '')),
  });
}

function keep(part, key, valueOf) {
  return assign({
    person: ({ context: { person }, event }) => ({
      ...person,
      [part]: { ...person[part], [key]: valueOf(event.text) },
    }),
  });
}

/** Plays it once: restore, send, persist at each turn, the snapshot through JSON. */
export function playInXstate(said) {
  let stored = null;
  for (const text of said) {
    const actor = createActor(registration, stored === null ? {} : { snapshot: JSON.parse(stored) });
    actor.start();
    actor.send({ type: 'said', text });
    stored = JSON.stringify(actor.getPersistedSnapshot());
    actor.stop();
  }
  if (JSON.parse(stored).status !== 'done') throw new Error('the statechart did not come to its end');
}
