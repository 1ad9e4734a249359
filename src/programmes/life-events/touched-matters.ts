import { Injectable } from '@nestjs/common';

import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { LifeEventKind } from '../../people/dictionary/life-events.schemas.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { touchedBy, type Touched } from './touched.rules.js';

/** What a life event touches of that which runs here now. */
@Injectable()
export class TouchedMatters {
  constructor(
    private readonly programmes: ProgrammeLibrary,
    private readonly flows: FlowLibrary,
    private readonly dictionary: Dictionary,
  ) {}

  of(kind: LifeEventKind): Touched {
    const { current } = this.dictionary;
    return touchedBy(kind, current.lifeEvent(kind), {
      programmes: this.programmes.names.flatMap((name) => {
        const live = this.programmes.find(name);
        if (live === null) return [];
        const { purpose, endsOn } = live.programme;
        return [{ name, purpose, endsOn }];
      }),
      flows: this.flows.liveFlows.map(({ name, compiled: { purpose } }) => ({ name, purpose })),
      purposes: current.purposes.map(({ code }) => code),
    });
  }
}
