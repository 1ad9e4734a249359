import { Injectable } from '@nestjs/common';
import type { Graph } from '../../engine/graph.js';
import { system } from '../../platform/access/actor.js';
import { Log } from '../../platform/logging/log.js';
import type { Revision } from '../definitions/definition-store.js';
import { judgeAtBoot } from './boot.rules.js';
import { Publishing } from './publishing.service.js';

/** How often a file is looked at again because another process released something meanwhile. */
const mostAttempts = 5;

/** Lets the files of flows go live when the service starts, as far as they may by themselves; says what may not. */
@Injectable()
export class BootReleases {
  private readonly log = new Log('flows');

  constructor(private readonly publishing: Publishing) {}

  async take(revision: Revision<Graph>): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) if (await this.isSettled(revision)) return;
    this.log.warn('the flow is being released elsewhere; its file was not looked at', {
      definition: revision.name,
    });
  }

  private async isSettled(revision: Revision<Graph>): Promise<boolean> {
    const { name } = revision;
    const { live, change, history, ...standing } = await this.publishing.standing(revision);
    if (change.kind === 'unchanged') return true;
    const verdict = judgeAtBoot({ name, change, liveVia: history[0]?.via ?? null, ...standing });
    if (!verdict.goesLive) {
      const facts = { definition: name, change: change.kind };
      if (verdict.isRefused) this.log.error(verdict.sentence, facts);
      else this.log.warn(verdict.sentence, facts);
      return true;
    }
    const order = { revision, via: 'boot', actor: system('boot'), against: live?.hash ?? null } as const;
    const { status } = await this.publishing.release(order);
    return status === 'released' || status === 'unchanged';
  }
}
