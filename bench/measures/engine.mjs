// The pure parts in process: a conversation on the engine, and the segment counter.
import { makeDefinitions } from '../../dist/conversations/definitions/make-definitions.js';
import { readFlows, readSystemTexts } from '../../dist/conversations/definitions/read-definitions.js';
import { measureText } from '../../dist/channels/segments.js';
import { receive } from '../../dist/engine/receive.js';
import { root } from '../service.mjs';

/** A whole registration, and how many steps of the flow it passes. */
const texts = ['JIUNGE', 'NDIYO', 'Asha Wanjiru', 'Kisumu', 'HAPANA'];
const languages = ['en', 'sw', 'fr'];

/** Turns a second of the registration; session and person go through JSON before each turn, as in the database. */
export async function measureEngine({ seconds }) {
  const setup = await readSetup();
  playRegistrations(setup, seconds / 4);
  const { turns, conversations, durationMs } = playRegistrations(setup, seconds);
  return {
    turnsPerSecond: (turns / durationMs) * 1000,
    usPerTurn: (durationMs * 1000) / turns,
    conversations,
  };
}

/** Microseconds to count the segments of a text of one and of three segments, in either alphabet. */
export function measureSegments() {
  const samples = {
    'GSM-7, 160 characters': 'Karibu! '.repeat(20),
    'UCS-2, 70 characters': 'Niñös ж '.repeat(9).slice(0, 70),
    'GSM-7, 459 characters': 'a'.repeat(459),
  };
  return Object.fromEntries(
    Object.entries(samples).map(([name, text]) => [name, usPerCall(() => measureText(text))]),
  );
}

async function readSetup() {
  const folders = { flowsDir: `${root}flows`, localesDir: `${root}locales` };
  const flows = await readFlows(folders);
  const system = await readSystemTexts(folders, languages);
  const revisions = [...flows, system].map((read) => {
    if (read.status !== 'ok') throw new Error(`${read.name} does not compile`);
    return read.revision;
  });
  return makeDefinitions(revisions.slice(0, -1), [], revisions.at(-1), {
    organisation: 'Karibu',
    defaultLanguage: 'en',
  });
}

function playRegistrations(setup, seconds) {
  const startedAt = performance.now();
  let conversations = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    playRegistration(setup);
    conversations += 1;
  }
  return { conversations, turns: conversations * texts.length, durationMs: performance.now() - startedAt };
}

function playRegistration({ definitions, translate }) {
  let ids = 0;
  const services = {
    now: new Date(),
    timezone: 'Africa/Nairobi',
    newId: () => String((ids += 1)),
    translate,
  };
  const noCarrier = { optOutType: null, isCarrierAnswering: false, isCarrierSms: false };
  let state = {
    channel: 'sms',
    session: null,
    person: null,
    language: null,
    isOptedOut: false,
    acknowledgedAt: null,
  };
  for (const text of texts) {
    const outcome = receive(definitions, state, { id: services.newId(), text, ...noCarrier }, services);
    const { session, person } = JSON.parse(
      JSON.stringify({ session: outcome.session, person: outcome.person }),
    );
    state = { ...state, session, person, language: outcome.language, acknowledgedAt: outcome.acknowledgedAt };
  }
  if (state.session !== null || state.person === null)
    throw new Error('the registration did not come to its end');
}

function usPerCall(work, calls = 200_000) {
  for (let call = 0; call < calls / 10; call += 1) work();
  const startedAt = performance.now();
  for (let call = 0; call < calls; call += 1) work();
  return ((performance.now() - startedAt) * 1000) / calls;
}
