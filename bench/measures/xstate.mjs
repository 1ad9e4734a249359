// The registration of `engine.mjs` as a statechart: what a general library for such conversations takes for the same turns.
import { assign, createActor, createMachine } from 'xstate';

/**
 * Makes a player of the registration: restore, send, persist at each turn, the snapshot through JSON.
 * @param read.isYes, read.isNo, read.isJoining what a text means
 * @param textOf the text of a key such as `consent.text`, with her name
 */
export function xstatePlayer({ read, textOf }) {
  const machine = createMachine(registration({ read, textOf }));
  return (said) => {
    let stored = null;
    for (const text of said) {
      const actor = createActor(machine, stored === null ? {} : { snapshot: JSON.parse(stored) });
      actor.start();
      actor.send({ type: 'said', text });
      stored = JSON.stringify(actor.getPersistedSnapshot());
      actor.stop();
    }
    if (JSON.parse(stored).status !== 'done') throw new Error('the statechart did not come to its end');
  };
}

/** The steps of the shipped registration: what is asked, kept and said. */
function registration({ read, textOf }) {
  const says =
    (is) =>
    ({ event }) =>
      is(event.text);
  const reply = (...keys) =>
    assign({ replies: ({ context }) => keys.map((key) => textOf(key, context.person.fields.name ?? '')) });
  const answered = (to, actions) => ({ on: { said: { target: to, actions } } });
  return {
    id: 'registration',
    initial: 'idle',
    context: { replies: [], person: { fields: {}, consents: {} } },
    states: {
      idle: {
        on: {
          said: {
            target: 'consent',
            guard: says(read.isJoining),
            actions: reply('welcome.text', 'consent.text'),
          },
        },
      },
      consent: {
        on: {
          said: [
            {
              target: 'name',
              guard: says(read.isYes),
              actions: [keep('consents', 'health_messages', () => 'granted'), reply('name.text')],
            },
            { target: 'done', guard: says(read.isNo), actions: reply('goodbye.text') },
            { target: 'consent', reenter: true, actions: reply('consent.retry') },
          ],
        },
      },
      name: answered('place', [keep('fields', 'name', (text) => text), reply('place.text')]),
      place: answered('expecting', [keep('fields', 'place', (text) => text), reply('expecting.text')]),
      expecting: {
        on: {
          said: [
            {
              target: 'due',
              guard: says(read.isYes),
              actions: [keep('fields', 'expecting', () => 'yes'), reply('due.text')],
            },
            {
              target: 'done',
              guard: says(read.isNo),
              actions: [
                keep('fields', 'expecting', () => 'no'),
                keep('fields', 'registered', () => true),
                reply('closing_only.text'),
              ],
            },
            { target: 'expecting', reenter: true, actions: reply('expecting.retry') },
          ],
        },
      },
      due: answered('done', [keep('fields', 'due_date', (text) => text), reply('closing.text')]),
      done: { type: 'final' },
    },
  };
}

function keep(part, key, valueOf) {
  return assign({
    person: ({ context: { person }, event }) => ({
      ...person,
      [part]: { ...person[part], [key]: valueOf(event.text) },
    }),
  });
}
