import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import {
  TemplatesAtHand,
  type ApprovedTemplate,
  type TemplateSource,
} from '../../messages/elsewhere/templates-at-hand.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

/** Tells rooms that name templates, such as programmes, which of them may be sent. */
@Injectable()
export class ApprovedTemplates implements TemplateSource, OnModuleInit {
  constructor(
    private readonly atHand: TemplatesAtHand,
    private readonly templates: MessageTemplatesRepository,
  ) {}

  onModuleInit(): void {
    this.atHand.keptBy(this);
  }

  approved(tx: PoolClient, names: readonly string[]): Promise<readonly ApprovedTemplate[]> {
    return this.templates.approved(tx, names);
  }
}
