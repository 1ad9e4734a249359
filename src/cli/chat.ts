import { Command, Option } from 'commander';
import { createInterface } from 'node:readline/promises';
import type { Interface } from 'node:readline/promises';
import { writeFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { ChannelName } from '../channels/channel.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { FlowLibrary } from '../conversations/definitions/flow-library.js';
import { formatGolden, formatLine } from '../conversations/golden/golden-file.js';
import type { GoldenLine } from '../conversations/golden/golden-file.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { DomainError } from '../platform/domain-error.js';
import { FireRunner } from '../platform/schedule/fire-runner.js';
import { withRooms } from './open-rooms.js';
import type { OpenRooms } from './open-rooms.js';
import { print, shown } from './output.js';
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
  ':vars          what is known about this person',
  ':restart       a new phone, that nobody knows',
  ':save FILE     write this conversation down as a golden conversation',
  ':quit          leave',
].join('\n');

/** `chat`: a phone in the terminal, on the real engine and the real store. */
export function chatCommand(): Command {
  return new Command('chat')
    .description('a phone in the terminal')
    .option('--as <address>', 'who writes: an address of a test person', 'simulator:asha')
    .addOption(
      new Option('--channel <channel>', 'what the phone has').choices(['sms', 'whatsapp']).default('sms'),
    )
    .option('--lang <code>', 'a language that is known from before')
    .option('--flow <name>', 'begin with the keyword of this flow')
    .action(async (options: ChatOptions) => {
      if (!/^simulator:[\w.-]{1,40}$/.test(options.as)) {
        throw new DomainError('malformed', 'A test person has an address such as simulator:asha.');
      }
      const clock = new ShiftedClock();
      await withRooms(clock, (rooms) => new Chat(rooms, clock, options).hold());
    });
}

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
    if (this.options.flow !== undefined) await this.say(this.keywordOf(this.options.flow));
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
    else if (command.startsWith(':')) print(help);
    else await this.say(line);
  }

  private async say(text: string): Promise<void> {
    this.recorded.push({ kind: 'said', text, line: 0 });
    this.show(await this.phone.say(text));
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
    if (this.rooms.isBesideService) return print('Time cannot be skipped beside a running service.');
    this.recorded.push({ kind: 'waited', text: `+${milliseconds / 60_000} minutes`, line: 0 });
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
    if (texts.length > 0) print(`# ${this.localTime()}`);
    this.show(texts);
  }

  private localTime(): string {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime())
      .toZonedDateTimeISO(this.rooms.config.defaultTimezone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ');
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
    for (const { name, language, fields } of known.values()) {
      print(`name: ${name ?? '-'}\nlanguage: ${language ?? '-'}`);
      for (const [key, { value, precision }] of Object.entries(fields)) {
        print(`${key}: ${shown(value)}${precision === 'month' ? ' (the month only)' : ''}`);
      }
    }
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
    const { address } = this.phone;
    const language = this.options.lang ?? null;
    const head = { file, line: 1, address, language, startsAt, timezone, organisation };
    await writeFile(file, formatGolden([{ ...head, lines: this.recorded }]));
    print(`# written to ${file}`);
  }

  private keywordOf(flow: string): string {
    const graph = this.rooms.app.get(FlowLibrary).engine.definitions.live.get(flow)?.graph;
    const keyword =
      graph?.keywords.find(({ language }) => language === (this.options.lang ?? null)) ?? graph?.keywords[0];
    if (keyword === undefined)
      throw new DomainError('not_found', `There is no flow "${flow}" with a keyword.`);
    return keyword.word.toUpperCase();
  }
}
