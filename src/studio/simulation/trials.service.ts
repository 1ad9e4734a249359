import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { SimulationService } from './simulation.service.js';
import { trialView } from './simulation-view.js';
import type { MakeTrial, TrialLink, TrialSimulation, TrialView, TryOut } from './simulation.schemas.js';
import { readTrial, writeTrial } from './trial-token.js';
import type { Trial } from './trial-token.js';
import { TriedFlows } from './tried-flows.js';
import { sentence } from '../../platform/sentence.js';

/** How long a link can be used. */
const lifetimeMs = 24 * 60 * 60_000;

/** Links that open a saved draft as a phone in any browser, without signing in. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly simulation: SimulationService,
    private readonly flows: TriedFlows,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `refused` when what is looked at has not been saved, `not_found` when there is nothing to try */
  async make(flow: string, { files, language }: MakeTrial): Promise<TrialLink> {
    const version = await this.flows.keptVersion(flow, files);
    const expiresAt = new Date(this.clock.now().getTime() + lifetimeMs);
    const token = writeTrial({ flow, version, language: language ?? null, expiresAt }, this.config.secretKey);
    const url = `${this.config.publicUrl}/try/${token}`;
    return { url, qr: renderSVG(url, { border: 2 }), expiresAt: expiresAt.toISOString() };
  }

  /** @throws DomainError `not_found`, `gone` */
  async view(token: string): Promise<TrialView> {
    const trial = this.open(token);
    const { flow, language, expiresAt } = trial;
    return {
      flow,
      organisation: this.config.organisation,
      language,
      languages: [...this.flows.languagesOf(flow, await this.flows.filesOf(trial))],
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** @throws DomainError `not_found`, `gone`, and `refused` for a draft that cannot be played */
  async play(token: string, request: TryOut): Promise<TrialSimulation> {
    const trial = this.open(token);
    const { flow, language } = trial;
    requireThisFlow(flow, request.script);
    const files = await this.flows.filesOf(trial);
    const played = await this.simulation.play({ ...request, flow, files }, language);
    if (played.status === 'played') return trialView(played.replay);
    throw new DomainError(
      'refused',
      sentence(
        'problems:trial_has_errors',
      )`This draft cannot be tried yet: it has errors that its author must mend first.`,
    );
  }

  private open(token: string): Trial {
    const trial = readTrial(token, this.config.secretKey);
    if (trial === null)
      throw new DomainError(
        'not_found',
        sentence('problems:no_link')`There is no such link. Ask for a new one.`,
      );
    if (trial.expiresAt <= this.clock.now())
      throw new DomainError(
        'gone',
        sentence('problems:link_old')`This link was good for one day, and that is over. Ask for a new one.`,
      );
    return trial;
  }
}

/** A link opens one flow; it is no way to begin whatever else is live. */
function requireThisFlow(flow: string, script: TryOut['script']): void {
  if (script.some((turn) => turn.do === 'start' && turn.flow !== flow))
    throw new DomainError(
      'refused',
      sentence('problems:link_one_flow')`This link opens one flow, and no other can be started here.`,
    );
}
