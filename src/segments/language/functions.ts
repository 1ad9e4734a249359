import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { defineFunction } from '../../engine/expressions/define.js';
import type { CallContext, ExpressionFunction } from '../../engine/expressions/define.js';
import type { Value } from '../../engine/expressions/value.js';
import { notedKinds } from './condition.js';
import type { NotedKind } from './condition.js';
import { endingOfCampaign } from './ending-of-campaign.js';
import type { PersonFacts } from './person-facts.js';

/** The functions that only segments have, by name, about one person. */
export function functionsAbout(person: PersonFacts): ReadonlyMap<string, ExpressionFunction> {
  const rows = [...belongingTo(person), ...inProgrammesOf(person), ...historyOf(person)];
  return new Map(rows.map((row) => [row.name, row]));
}

function belongingTo(person: PersonFacts): ExpressionFunction[] {
  return [
    defineFunction({
      name: 'role',
      says: 'Whether she has a role of the data dictionary now.',
      takes: { role: 'text' },
      examples: [
        ['role("constituent")', 'true'],
        ['role("donor")', 'false'],
      ],
      call: ({ role }, context) => {
        const today = context.today().toString();
        return person.roles.some(
          (one) => isSameCode(one.role, role) && (one.until === null || one.until > today),
        );
      },
    }),
    defineFunction({
      name: 'tag',
      says: 'Whether she has a tag, written exactly so.',
      takes: { tag: 'text' },
      examples: [['tag("organizer")', 'true']],
      call: ({ tag }) => person.tags.includes(tag),
    }),
    defineFunction({
      name: 'interest',
      says: 'Whether she cares about a topic of the data dictionary, because she said so or by what she did.',
      takes: { topic: 'text' },
      examples: [['interest("climate_change")', 'true']],
      call: ({ topic }) => person.topics.some((one) => isSameCode(one, topic)),
    }),
    defineFunction({
      name: 'reachable',
      says: 'Whether there is an address of hers for a channel, `sms` or `whatsapp`.',
      takes: { channel: 'text' },
      examples: [
        ['reachable("sms")', 'true'],
        ['reachable("whatsapp")', 'false'],
      ],
      call: ({ channel }) => person.channels.some((one) => isSameCode(one, channel)),
    }),
  ];
}

function inProgrammesOf(person: PersonFacts): ExpressionFunction[] {
  return [
    defineFunction({
      name: 'programme',
      says: 'Whether she is in a programme of messages; with `"paused"`, whether one of hers rests; with `"completed"` or `"ended"`, whether one is over so.',
      takes: { programme: 'text', state: 'text?' },
      examples: [
        ['programme("antenatal")', 'true'],
        ['programme("antenatal", "completed")', 'false'],
      ],
      call: ({ programme, state }) =>
        person.programmes.some(
          (one) => one.programme === programme && isSameCode(one.state, state ?? 'active'),
        ),
    }),
    defineFunction({
      name: 'programme_week',
      says: 'The full weeks from the day that her messages are counted from until today; below zero before that day. Nothing when she is not in the programme.',
      takes: { programme: 'text' },
      examples: [['programme_week("antenatal") >= -20', 'true']],
      call: ({ programme }, context) => {
        const own = person.programmes.find((one) => one.programme === programme && one.state === 'active');
        return own === undefined ? null : weeksSince(own.anchor, context);
      },
    }),
  ];
}

function historyOf(person: PersonFacts): ExpressionFunction[] {
  const notedOf = (what: string, within: Temporal.Duration | undefined, context: CallContext) =>
    person.noted.filter(
      ({ kind, at }) => kind === notedKinds[what.toLowerCase() as NotedKind] && isWithin(at, within, context),
    );
  return [
    defineFunction({
      name: 'attended',
      says: 'Whether she came to an event, by its name or to `"any"`; with a length of time, within so long.',
      takes: { event: 'text', within: 'duration?' },
      examples: [
        ['attended("any")', 'true'],
        ['attended("any", 1 year)', 'true'],
        ['attended("Tree planting", 1 month)', 'false'],
      ],
      call: ({ event, within }, context) =>
        notedOf('event', within, context).some(
          (one) => isSameCode(event, 'any') || isSameCode(one.event ?? '', event),
        ),
    }),
    defineFunction({
      name: 'noted',
      says: `Whether staff noted something: ${listed(notedWords)}; with a length of time, within so long.`,
      takes: { what: 'text', within: 'duration?' },
      examples: [['noted("visit", 90 days)', 'true']],
      call: ({ what, within }, context) => notedOf(what, within, context).length > 0,
    }),
    defineFunction({
      name: 'times',
      says: 'How often staff noted something; with a length of time, within so long.',
      takes: { what: 'text', within: 'duration?' },
      examples: [['times("visit", 1 year) >= 2', 'false']],
      call: ({ what, within }, context) => new Decimal(notedOf(what, within, context).length),
    }),
    defineFunction({
      name: 'wrote',
      says: 'Whether she has written to us; with a length of time, within so long.',
      takes: { within: 'duration?' },
      examples: [
        ['wrote()', 'true'],
        ['wrote(2 days)', 'false'],
      ],
      call: ({ within }, context) =>
        person.lastWroteAt !== null && isWithin(person.lastWroteAt, within, context),
    }),
    defineFunction({
      name: 'got',
      says: 'Whether a message of a conversation, a programme or a campaign was sent to her, such as `"flow:event_invitation"`, one step of it or `"broadcast:ID"`; with a length of time, within so long.',
      takes: { what: 'text', within: 'duration?' },
      examples: [['got("flow:event_invitation", 14 days)', 'false']],
      call: ({ what, within }, context): Value =>
        person.messages.some(
          ({ because, at }) => isWrittenFor(because, what) && isWithin(at, within, context),
        ),
    }),
  ];
}

/** The names of what staff note, for sentences. */
const notedWords: readonly string[] = Object.keys(notedKinds);

function listed(words: readonly string[]): string {
  return words.map((word) => `\`"${word}"\``).join(', ');
}

/** A reason is what wrote the message, and which part of it. */
function isWrittenFor(because: string, what: string): boolean {
  const ending = endingOfCampaign(what);
  return because === what || because.startsWith(`${what}/`) || (ending !== null && because.endsWith(ending));
}

function isSameCode(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isWithin(at: Date, within: Temporal.Duration | undefined, context: CallContext): boolean {
  return within === undefined || at.getTime() >= context.now().subtract(within).epochMilliseconds;
}

function weeksSince(anchor: string, context: CallContext): Decimal {
  const { days } = Temporal.PlainDate.from(anchor).until(context.today(), { largestUnit: 'days' });
  return new Decimal(Math.floor(days / 7));
}
