import { Injectable } from '@nestjs/common';
import { PlaceTree } from '../people/places/place-tree.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import type { TurnSetting } from './answer-turn.js';
import { FlowLibrary } from './definitions/flow-library.js';

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
    const { defaultTimezone, defaultCountry, twilio } = this.config;
    return {
      ...this.library.engine,
      now: this.clock.now(),
      defaultTimezone,
      defaultCountry,
      twilioOptOut: twilio?.optOut ?? null,
      places: this.placeTree.current,
    };
  }
}
