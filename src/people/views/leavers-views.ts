import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Handovers } from '../../platform/access/handovers.js';
import { PeopleViewsRepository } from './people-views.repository.js';

/** Of somebody who leaves, the views that others use go to whoever takes over; the own ones go for good. */
@Injectable()
export class LeaversViews implements OnModuleInit {
  constructor(
    private readonly handovers: Handovers,
    private readonly views: PeopleViewsRepository,
  ) {}

  onModuleInit(): void {
    this.handovers.register('views', (tx, from, to) => this.views.handOver(tx, from, to.id));
  }
}
