import { Command, Option } from 'commander';
import { createInterface } from 'node:readline/promises';
import type { Interface } from 'node:readline/promises';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { ChannelName } from '../channels/channel.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { FlowLibrary } from '../conversations/definitions/flow-library.js';
import { isPhoneAction, parseAction } from '../conversations/golden/golden-action.js';
import { formatGolden, formatLine } from '../conversations/golden/golden-file.js';
import type { GoldenLine } from '../conversations/golden/golden-file.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { DomainError } from '../platform/domain-error.js';
import { FireRunner } from '../platform/schedule/fire-runner.js';
import { localTime } from './local-time.js';
import { withRooms } from './open-rooms.js';
import type { OpenRooms } from './open-rooms.js';
import { print, shownField } from './output.js';
import { Phone } from './phone.js';
import { parseDuration, ShiftedClock } from './shifted-clock.js';

interface ChatOptions {
  readonly as: string;
  readonly channel: ChannelName;
  readonly lang?: string;
  readonly flow?: string;
}

const help = [
  ':skip 2d       let time pass (minutes m, hours h, days d, weeks w)',
  ':tap CODE      tap one of the answers that were shown',
  ':media TYPE    send a picture, a sound or a document, such as image/jpeg',
  ':at LAT LON    share a place, such as :at -0.09 34.75',
  ':vars          what is known about this person',
  ':restart       a new phone, that nobody knows',
  ':save FILE     write this conversation down as a golden conversation',
  ':quit          leave',
].join('\n');

/** The commands that are something which she does, and how a golden conversation calls it. */
const actions: ReadonlyMap<string, string> = new Map([
  [':tap', 'taps'],
  [':media', 'sends'],
  [':at', 'location'],
]);

/** `chat`: a phone in the terminal, on the real engine and the real store. */
export function chatCommand(): Command {
  return new Command('chat')
    .description('a phone in the terminal')
    .option('--as <address>', 'who writes: an address of a test person', 'simulator:asha')
    .addOption(
      new Option('--channel <channel>', 'what the phone has').choices(['sms', 'whatsapp']).default('sms'),
    )
    .option('--lang <code>', 'a language that is known from before')
    .option('--flow <name>', 'begin with this flow: by its keyword, or as staff would')
    .action(async (options: ChatOptions) => {
      if (!/^simulator:[\w.-]{1,40}$/.test(options.as)) {
        throw new DomainError('malformed', 'A test person has an address such as simulator:asha.');
      }
      const clock = new ShiftedClock();
      await withRooms(clock, (rooms) => new Chat(rooms, clock, options).hold());
    });
}

/** The units of a golden conversation's time, in milliseconds. */
const units: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
];

/** One sitting at the terminal phone. */
class Chat {
  private phone: Phone;
  private recorded: GoldenLine[] = [];
  private startedAt: Date;

  constructor(
    private readonly rooms: OpenRooms,
    private readonly clock: ShiftedClock,
    private readonly options: ChatOptions,
  ) {
    this.phone = new Phone(rooms.app, clock, options.as, options.channel);
    this.startedAt = clock.now();
  }

  async hold(): Promise<void> {
    const isInteractive = process.stdin.isTTY;
    await this.phone.pickUp(this.options.lang ?? null);
    if (isInteractive) this.greet();
    if (this.options.flow !== undefined) await this.beginWith(this.options.flow);
    const lines = createInterface({
      input: process.stdin,
      output: isInteractive ? process.stdout : undefined,
      prompt: '> ',
    });
    const watching = isInteractive ? this.watch(lines) : null;
    if (isInteractive) lines.prompt();
    for await (const line of lines) {
      if (line.trim() === ':quit') break;
      await this.take(line);
      if (isInteractive) lines.prompt();
    }
    if (watching !== null) clearInterval(watching);
    lines.close();
  }

  private greet(): void {
    const where = this.rooms.isBesideService
      ? 'the running service answers'
      : 'this command answers by itself';
    print(`The phone of ${this.options.as} (${this.options.channel}); ${where}. :help lists the commands.`);
  }

  /** Shows what comes by itself, such as a reminder, while nobody types. */
  private watch(lines: Interface): NodeJS.Timeout {
    return setInterval(() => {
      void this.phone.take().then((texts) => {
        if (texts.length === 0) return;
        print('');
        this.show(texts);
        lines.prompt(true);
      });
    }, 1_000);
  }

  private async take(line: string): Promise<void> {
    const [command = '', ...rest] = line.trim().split(' ');
    const argument = rest.join(' ');
    if (line.trim() === '') return;
    if (command === ':skip') await this.skip(argument);
    else if (command === ':vars') await this.showPerson();
    else if (command === ':restart') await this.restart();
    else if (command === ':save') await this.save(argument);
    else if (actions.has(command)) await this.act(`${actions.get(command) ?? ''} ${argument}`);
    else if (command === ':help') print(help);
    else if (command.startsWith(':')) print(`There is no ${command}; :help lists what there is.`);
    else await this.say(line);
  }

  private async say(text: string): Promise<void> {
    this.recorded.push({ kind: 'said', text, line: 0 });
    this.show(await this.phone.say(text));
  }

  private async act(text: string): Promise<void> {
    const action = parseAction(text);
    if (!isPhoneAction(action)) return print(help);
    try {
      const answers = await this.phone.do(action);
      this.recorded.push({ kind: 'acted', action, text, line: 0 });
      this.show(answers);
    } catch (error) {
      // A slip of the hand does not end the sitting.
      if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
      print(error.message);
    }
  }

  /** Begins by the flow's keyword; one that has none is begun as staff would. */
  private async beginWith(flow: string): Promise<void> {
    const keyword = this.keywordOf(flow);
    if (keyword !== null) return this.say(keyword);
    this.recorded.push({ kind: 'acted', action: { kind: 'start', flow }, text: `start ${flow}`, line: 0 });
    this.show(await this.phone.begin(flow));
    const reasons = await this.phone.heldBack();
    if (reasons.length > 0) print(`# not sent: ${reasons.map(reasonInWords).join(', ')}`);
  }

  private show(texts: readonly string[]): void {
    for (const text of texts) {
      const line: GoldenLine = { kind: 'answered', text, line: 0 };
      this.recorded.push(line);
      print(formatLine(line));
    }
  }

  private async skip(argument: string): Promise<void> {
    const milliseconds = parseDuration(argument);
    if (milliseconds === null) return print('Write how long, such as :skip 2d');
    if (this.rooms.isBesideService)
      return print('Time cannot be skipped beside a running service: stop it, or use another DATA_DIR.');
    this.recorded.push({ kind: 'waited', text: `+${durationOf(milliseconds)}`, line: 0 });
    const end = new Date(this.clock.now().getTime() + milliseconds);
    for (
      let next = await this.phone.nextMoment();
      next !== null && next <= end;
      next = await this.phone.nextMoment()
    ) {
      await this.goTo(next);
    }
    await this.goTo(end);
  }

  /** Lets everything happen that is due at a moment. */
  private async goTo(moment: Date): Promise<void> {
    this.clock.skip(Math.max(0, moment.getTime() - this.clock.now().getTime()));
    await this.rooms.app.get(FireRunner).runDue();
    const texts = await this.phone.look();
    if (texts.length > 0) print(`# ${localTime(this.clock.now(), this.rooms.config.defaultTimezone)}`);
    this.show(texts);
  }

  private async showPerson(): Promise<void> {
    const { address, channel } = this.phone;
    const people = this.rooms.app.get(PeopleRepository);
    const { pool } = this.rooms.database;
    const holders = await people.findByAddress(pool, [{ address, channel }]);
    const known = await people.load(
      pool,
      holders.map(({ personId }) => personId),
      systemScope,
    );
    if (known.size === 0) print('Nothing is known about this person yet.');
    for (const { name, language, tags, fields } of known.values()) {
      print(`name: ${name ?? '-'}\nlanguage: ${language ?? '-'}\ntags: ${tags.join(', ') || '-'}`);
      for (const [key, field] of Object.entries(fields)) print(`${key}: ${shownField(field)}`);
    }
    for (const { reference, topic, priority } of await this.phone.openCases())
      print(`case ${reference}: ${topic} (${priority})`);
  }

  /** What is in the ledger stays there, so a fresh start needs a fresh address. */
  private async restart(): Promise<void> {
    const conversations = this.rooms.app.get(ConversationsRepository);
    let address = this.options.as;
    for (let count = 2; (await conversations.count(address)) > 0; count += 1)
      address = `${this.options.as}-${count}`;
    this.phone = new Phone(this.rooms.app, this.clock, address, this.options.channel);
    await this.phone.pickUp(this.options.lang ?? null);
    this.recorded = [];
    this.startedAt = this.clock.now();
    print(`# a new phone: ${address}`);
  }

  private async save(file: string): Promise<void> {
    if (file === '') return print('Write where, such as :save flows/registration.chats/mother.sw.chat');
    const { defaultTimezone: timezone, organisation } = this.rooms.config;
    const startsAt = Temporal.Instant.fromEpochMilliseconds(this.startedAt.getTime())
      .toZonedDateTimeISO(timezone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
    const { address, channel } = this.phone;
    const language = this.options.lang ?? null;
    const head = { file, line: 1, address, channel, language, startsAt, timezone, organisation };
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, formatGolden([{ ...head, lines: this.recorded }]));
      print(`# written to ${file}`);
    } catch (error) {
      // What was played is not lost because of a slip in the name of a file.
      print(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** @throws DomainError when there is no such flow */
  private keywordOf(flow: string): string | null {
    const graph = this.rooms.app.get(FlowLibrary).engine.definitions.live.get(flow)?.graph;
    if (graph === undefined) throw new DomainError('not_found', `There is no flow "${flow}".`);
    const wanted = this.options.lang ?? null;
    const keyword = graph.keywords.find(({ language }) => language === wanted) ?? graph.keywords[0];
    return keyword?.word.toUpperCase() ?? null;
  }
}

/** Says in words why the gate holds something back, where the person at the phone can do something about it. */
function reasonInWords(reason: string): string {
  return reason === 'no_consent' ? 'no_consent (she has not agreed; write JOIN first)' : reason;
}

/** A length of time in the largest unit that it is whole in, such as `2 days`. */
function durationOf(milliseconds: number): string {
  const [unit, length] = units.find(([, size]) => milliseconds % size === 0) ?? ['minute', 60_000];
  const count = milliseconds / length;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
