import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { formatGolden } from '../../conversations/golden/golden-file.js';
import type { GoldenHead } from '../../conversations/golden/golden-file.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { deedsBefore, personas } from './personas.js';
import { deedOf } from './script.js';
import type { ChatFile, SaveChat, Simulate, TestResults } from './simulation.schemas.js';
import type { Played } from './simulation-view.js';
import { Stages } from './stages.js';
import { sentence } from '../../platform/sentence.js';

/** Plays conversations with a draft among the live flows. Nothing is stored, sent or called. */
@Injectable()
export class SimulationService {
  constructor(
    private readonly library: FlowLibrary,
    private readonly stages: Stages,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Plays a conversation from its beginning.
   * @param language what is known when the persona has none
   * @throws DomainError `not_found` for a flow that is neither live nor given
   */
  async play(
    request: Pick<Simulate, 'flow' | 'persona' | 'language' | 'channel' | 'script' | 'startsAt'> & {
      files: FlowFiles | null;
    },
    language: string | null = null,
  ): Promise<Played> {
    const { script, persona: id } = request;
    const persona = personas.find((one) => one.id === id);
    if (persona === undefined)
      throw new DomainError('malformed', sentence('problems:no_persona')`There is no persona "${{ id }}".`);
    const chosen = request.language ?? null;
    const head = this.headOf(request, chosen ?? persona.language ?? language);
    const before = deedsBefore(persona, Temporal.PlainDateTime.from(head.startsAt).toPlainDate(), chosen);
    const deeds = script.flatMap((turn) => deedOf(turn) ?? []);
    const { flow, files } = request;
    await this.library.refresh();
    if (flow !== null && files === null) this.requireLive(flow);
    const staged = await this.stages.play({ flow, files }, { head, before, deeds });
    if (staged.status === 'invalid') return { ...staged, clock: this.clock.now() };
    return { ...staged, head };
  }

  /** Writes a conversation down as a golden conversation. @throws DomainError `refused` when it cannot be played */
  async save({ name, expectations, ...request }: SaveChat): Promise<ChatFile> {
    const played = await this.play(request);
    if (played.status === 'invalid')
      throw new DomainError(
        'refused',
        sentence(
          'problems:flow_has_errors',
        )`The flow has errors, so the chat cannot be played. Mend them first.`,
        {
          problems: played.problems,
        },
      );
    const { known, lines } = played.replay;
    const language = known.find(({ key }) => key === 'language')?.value ?? this.config.defaultLanguage;
    const head = { ...played.head, address: `simulator:${name}` };
    const kept = expectations ? lines : lines.filter(({ kind }) => kind !== 'expected');
    const content = formatGolden([{ ...head, file: name, line: 1, lines: kept }]);
    return { name: `${name}.${language}`, content };
  }

  /** Plays the golden conversations of a flow. */
  async test(flow: string, files: FlowFiles): Promise<TestResults> {
    await this.library.refresh();
    return this.stages.test(flow, files);
  }

  private requireLive(flow: string): void {
    if (!this.library.engine.definitions.live.has(flow))
      throw new DomainError(
        'not_found',
        sentence('problems:no_live_flow')`There is no live flow "${{ flow }}".`,
      );
  }

  private headOf(
    { channel, startsAt, persona }: Pick<Simulate, 'channel' | 'startsAt' | 'persona'>,
    language: string | null,
  ): GoldenHead {
    const { defaultTimezone: timezone, organisation } = this.config;
    const at = startsAt === undefined ? this.clock.now() : new Date(startsAt);
    return {
      address: `simulator:${persona}`,
      channel,
      language,
      startsAt: Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO(timezone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
      timezone,
      organisation: organisation.trim() === '' ? null : organisation,
    };
  }
}
