import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { planChanges } from '../../conversations/translation/plan-changes.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { FlowTextsReader, serviceName } from './flow-texts.js';
import { TextsSaving } from './saving.service.js';
import { howForService, requireTranslation, TextsService } from './texts.service.js';
import type { ChangeTexts, FlowTexts } from './texts.schemas.js';
import { requireWorkOn } from './translator.rules.js';
import { sentence } from '../../platform/sentence.js';

/** Changes single texts of a flow in one language. */
@Injectable()
export class TranslatingService {
  constructor(
    private readonly reader: FlowTextsReader,
    private readonly texts: TextsService,
    private readonly saving: TextsSaving,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts all of the changes into the flow's draft, or none.
   * @param seen the version that the caller has seen
   * @throws DomainError `version_conflict` with the texts as they are; `refused` with a sentence for each text
   */
  async change(
    caller: Principal,
    { language, flow }: { readonly language: string; readonly flow: string },
    seen: number,
    { changes, note = '' }: ChangeTexts,
  ): Promise<FlowTexts> {
    requireWorkOn(caller, language);
    if (flow === serviceName) throw new DomainError('refused', howForService(language));
    const current = await this.reader.of(flow);
    const { definition, into } = requireTranslation(current, language);
    if (current.version !== seen) throw await this.conflict(caller, language, flow);
    const review = { by: caller.name.slice(0, 100), on: this.today() };
    const plan = planChanges(definition, into, changes, review);
    if (plan.status === 'refused') {
      const errors = plan.refused.map(({ key, message }) => ({
        path: key,
        message: message.text,
        words: message.words,
      }));
      throw new DomainError(
        'refused',
        sentence('problems:texts_refused')`Some of these texts cannot be taken like this.`,
        { errors },
      );
    }
    try {
      await this.saving.save(caller, current, plan.change, note);
    } catch (error) {
      // What the drafts show of the other version holds every language; a translator sees one.
      if (error instanceof DomainError && error.code === 'version_conflict')
        throw await this.conflict(caller, language, flow);
      throw error;
    }
    return this.texts.rows(caller, language, flow);
  }

  private async conflict(caller: Principal, language: string, flow: string): Promise<DomainError> {
    const current = await this.texts.rows(caller, language, flow);
    return versionConflict(
      sentence('problems:saved_by_somebody')`Somebody else has saved this flow since you opened it.`,
      current,
    );
  }

  private today(): string {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    return now.toZonedDateTimeISO(this.config.defaultTimezone).toPlainDate().toString();
  }
}
