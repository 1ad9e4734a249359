import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlaceTree } from '../people/places/place-tree.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import type { TurnSetting } from './answer-turn.js';
import { FlowLibrary } from './definitions/flow-library.js';

/** The same code gives the same hash here, and nobody without the key can try codes out. */
function hashCode(code: string, key: string): string {
  return createHmac('sha256', key).update(`code of a person ${code}`).digest('hex');
}

/** Gives the setting of the moment. */
@Injectable()
export class TurnSettings {
  constructor(
    private readonly library: FlowLibrary,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly placeTree: PlaceTree,
  ) {}

  now(): TurnSetting {
    const { defaultTimezone, defaultCountry, twilio, secretKey } = this.config;
    return {
      ...this.library.engine,
      now: this.clock.now(),
      defaultTimezone,
      defaultCountry,
      twilioOptOut: twilio?.optOut ?? null,
      hashCode: (code) => hashCode(code, secretKey),
      places: this.placeTree.current,
    };
  }
}
