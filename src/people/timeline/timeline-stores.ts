import { Injectable } from '@nestjs/common';

import { InteractionsRepository } from '../interactions.repository.js';
import { RecordsRepository } from '../record/records.repository.js';
import { TimelineRepository } from './timeline.repository.js';

/** What is read and written with a timeline. */
@Injectable()
export class TimelineStores {
  constructor(
    readonly timeline: TimelineRepository,
    readonly interactions: InteractionsRepository,
    readonly records: RecordsRepository,
  ) {}
}
