import { Injectable } from '@nestjs/common';

import type { RetainedKind } from './retention.js';
import type { Retained } from './retained.js';
import { RetainedExports, RetainedImports } from './retained-files.js';
import { RetainedFields } from './retained-fields.js';
import { RetainedMessages } from './retained-messages.js';
import { RetainedPeople } from './retained-people.js';
import { RetainedCalls, RetainedCases, RetainedTimeline } from './retained-traces.js';

/** Everything that is kept for a time, by what it is. */
@Injectable()
export class RetainedKinds {
  private readonly kinds: Readonly<Record<RetainedKind, Retained>>;

  constructor(field: RetainedFields, messages: RetainedMessages, people: RetainedPeople) {
    this.kinds = {
      field,
      messages,
      people,
      timeline: new RetainedTimeline(),
      cases: new RetainedCases(),
      calls: new RetainedCalls(),
      imports: new RetainedImports(),
      exports: new RetainedExports(),
    };
  }

  of(what: RetainedKind): Retained {
    return this.kinds[what];
  }
}
