// The pure parts in process: a conversation on the engine, and the segment counter.
import { makeDefinitions } from '../../dist/conversations/definitions/make-definitions.js';
import { readFlows } from '../../dist/conversations/definitions/flow-folders.js';
import { readSystemTexts } from '../../dist/conversations/definitions/read-definitions.js';
import { measureText } from '../../dist/channels/segments.js';
import { receive } from '../../dist/engine/receive.js';
import { matchKeyword } from '../../dist/engine/understanding/keyword.js';
import { triage } from '../../dist/engine/understanding/triage.js';
import { commandNames } from '../../dist/engine/understanding/words/language-words.js';
import { parseYesNo } from '../../dist/engine/understanding/yes-no.js';
import { median } from '../figures.mjs';
import { root } from '../service.mjs';
import { xstatePlayer } from './xstate.mjs';

/** A whole registration, and how many steps of the flow it passes. */
const texts = ['JIUNGE', 'NDIYO', 'Asha Wanjiru', 'Kisumu', 'HAPANA'];
const languages = ['en', 'sw', 'fr'];

/** A statechart that compares words and has its texts at hand. */
const wordForWord = {
  read: {
    isJoining: (text) => text === 'JIUNGE',
    isYes: (text) => text === 'NDIYO',
    isNo: (text) => text === 'HAPANA',
  },
  textOf: (key) => key,
};

/** The same with what the product does for people: opt-out and danger first, answers in their own words, texts in their language. */
function asPeopleWrite({ translate }) {
  const context = {
    languages: ['sw', 'en', 'fr'],
    isOptedOut: false,
    hasOpenQuestion: true,
    offered: [],
    commands: commandNames,
  };
  const isOrdinary = (text) => triage(text, { ...context, isTwilioSms: false }).kind === 'other';
  const keywords = [{ keyword: 'jiunge', flow: 'registration' }];
  const says = (text, value) => {
    const answer = parseYesNo(text, context);
    return answer.status === 'understood' && answer.value === value;
  };
  return {
    read: {
      isJoining: (text) => isOrdinary(text) && matchKeyword(text, keywords) !== undefined,
      isYes: (text) => isOrdinary(text) && says(text, true),
      isNo: (text) => says(text, false),
    },
    textOf: (key, name) => translate('registration', 'sw', key, (one) => (one === 'name' ? name : 'Karibu')),
  };
}

/** Turns of the registration; session and person go through JSON before each turn, as in the database. */
export async function measureEngine({ seconds }) {
  const setup = await readSetup();
  const statechart = xstatePlayer(wordForWord);
  const understanding = xstatePlayer(asPeopleWrite(setup));
  const plays = [() => playRegistration(setup), () => statechart(texts), () => understanding(texts)];
  for (const play of plays) usPerTurnOf(play, seconds / 4);
  // In turns, as a machine has moods.
  const rounds = Array.from({ length: 3 }, () => plays.map((play) => usPerTurnOf(play, seconds / 2)));
  const [usPerTurn, usPerStatechartTurn, usPerUnderstandingTurn] = plays.map((_, index) =>
    median(rounds.map((round) => round[index])),
  );
  return { turnsPerSecond: 1_000_000 / usPerTurn, usPerTurn, usPerStatechartTurn, usPerUnderstandingTurn };
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

function usPerTurnOf(play, seconds) {
  const startedAt = performance.now();
  let conversations = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    play();
    conversations += 1;
  }
  return ((performance.now() - startedAt) * 1000) / (conversations * texts.length);
}

function playRegistration({ definitions, translate }) {
  let ids = 0;
  const services = {
    now: new Date(),
    timezone: 'Africa/Nairobi',
    country: 'KE',
    newId: () => String((ids += 1)),
    newReference: () => '482-915-307',
    hashCode: (code) => code,
    random: () => 0,
    translate,
  };
  const noCarrier = { optOutType: null, isCarrierAnswering: false, isCarrierSms: false };
  let state = {
    channel: 'sms',
    session: null,
    person: null,
    sharers: [],
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
