import { Command } from 'commander';
import { Dictionary } from '../people/dictionary/dictionary.js';
import { DictionaryRepository } from '../people/dictionary/dictionary.repository.js';
import { PeopleFilter } from '../people/record/people-filter.js';
import { PeopleListRepository } from '../people/record/people-list.repository.js';
import { PlaceTree } from '../people/places/place-tree.js';
import { PlacesRepository } from '../people/places/places.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import type { OpenedService } from '../open-service.js';
import { PersonFactsRepository } from '../segments/evaluate/person-facts.repository.js';
import { Explaining } from '../segments/explaining.service.js';
import type { Asker, Explained } from '../segments/explaining.service.js';
import { KnownNames } from '../segments/known-names.js';
import { SegmentFilter } from '../segments/segment-filter.js';
import { SegmentPeopleRepository } from '../segments/segment-people.repository.js';
import { SegmentReading } from '../segments/segment-reading.js';
import { explainedView, whyView } from '../segments/segment-views.js';
import { SegmentWords } from '../segments/segment-words.js';
import { SegmentsRepository } from '../segments/segments.repository.js';
import { findPerson } from './find-person.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';
import { partLines } from './segment-lines.js';

type Done = Extract<Explained, { status: 'explained' }>;

interface Options {
  readonly json?: boolean;
  readonly person?: string;
}

/** The rooms that a segment is looked at with. */
interface SegmentRooms extends OpenedService {
  readonly explaining: Explaining;
  readonly segments: SegmentsRepository;
}

/** Operators see everybody, and read English. */
const operator: Asker = { scope: systemScope, seesSensitive: true, language: 'en' };

const meaning = 'the name of a segment, or an expression such as \'role("donor") and place under "Oregon"\'';

/** `segment`: whom a segment means, how many, some of them, and why somebody is one of them. */
export function segmentCommand(): Command {
  const segment = new Command('segment').description('descriptions of people: who fulfils one, and why');
  segment
    .command('count')
    .description('count the people of a segment')
    .argument('<segment>', meaning)
    .option('--json', 'print one JSON object')
    .action((written: string, { json }: Options) =>
      withSegment(written, (done) => {
        const { count, isEstimate } = done.count;
        const sentence = done.sentence.text;
        if (json === true) printJson({ count, isEstimate, sentence });
        else print(`${isEstimate ? 'about ' : ''}${count}: ${sentence}`);
      }),
    );
  segment
    .command('sample')
    .description('show some people of a segment, others each time')
    .argument('<segment>', meaning)
    .option('--json', 'print one JSON object')
    .action((written: string, { json }: Options) =>
      withSegment(written, ({ sentence, sample }) => {
        if (json === true) printJson({ sentence: sentence.text, sample });
        else if (sample.length === 0) print('nobody');
        else
          for (const { id, name, place } of sample)
            print(`${id}  ${name ?? '(no name)'}, ${place ?? 'nowhere'}`);
      }),
    );
  segment
    .command('explain')
    .description('say in words whom a segment means; with --person, why she is in it or not')
    .argument('<segment>', meaning)
    .option('--person <person>', 'an id, or an address such as simulator:asha')
    .option('--json', 'print one JSON object')
    .action((written: string, { json, person }: Options) =>
      person === undefined
        ? withSegment(written, (done) => explain(done, json === true))
        : why(written, person, json === true),
    );
  return segment;
}

function explain(done: Done, isJson: boolean): void {
  const view = explainedView(done);
  if (isJson) return printJson(view);
  print(done.sentence.text);
  partLines(view.parts).forEach(print);
  print(`${done.count.isEstimate ? 'about ' : ''}${done.count.count} people`);
}

async function why(written: string, person: string, isJson: boolean): Promise<void> {
  await withRooms(async ({ explaining, segments, database }) => {
    const { id } = await findPerson(database, person);
    const { sentence, judged } = await explaining.why(await expressionOf(segments, written), id, operator);
    const view = whyView(sentence, judged);
    if (isJson) return printJson(view);
    print(`${view.isIn ? 'In' : 'Not in'}: ${sentence.text}`);
    partLines(view.parts).forEach(print);
  });
}

/** @throws DomainError `malformed` for an expression that means nothing */
async function withSegment(written: string, show: (done: Done) => void): Promise<void> {
  await withRooms(async ({ explaining, segments }) => {
    const explained = await explaining.explain(await expressionOf(segments, written), operator);
    if (explained.status === 'explained') return show(explained);
    const { said, column } = explained.problem;
    throw new DomainError('malformed', `At character ${column}: ${said.text}`);
  });
}

async function expressionOf(segments: SegmentsRepository, written: string): Promise<string> {
  return (await segments.findNamed(written))?.expression ?? written;
}

async function withRooms(work: (rooms: SegmentRooms) => Promise<void>): Promise<void> {
  await withService(async (service) => {
    const { database, config } = service;
    const clock = new SystemClock();
    // What stands in the files is taken by the service; a command reads what it took.
    const reading = { ...config, role: 'web' as const };
    const dictionary = new Dictionary(database, new DictionaryRepository(), reading, clock);
    const tree = new PlaceTree(database, new PlacesRepository(), reading, clock);
    await dictionary.onModuleInit();
    await tree.onModuleInit();
    const segments = new SegmentsRepository(database);
    const filter = new PeopleFilter();
    const segmentReading = new SegmentReading(
      new SegmentWords(dictionary, tree),
      new KnownNames(database),
      config,
      clock,
    );
    new SegmentFilter(filter, segmentReading, segments).onModuleInit();
    const explaining = new Explaining(
      database,
      segmentReading,
      new SegmentPeopleRepository(database),
      new PeopleListRepository(database, filter),
      new PersonFactsRepository(),
      clock,
    );
    await work({ ...service, explaining, segments });
  });
}
