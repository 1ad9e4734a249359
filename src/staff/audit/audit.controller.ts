import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import type { Page } from '../../platform/http/page.js';
import { AuditPage, AuditQuery, AuditVerification, type AuditRow } from './audit.schemas.js';

/** The record of who changed what. */
@ApiTags('audit')
@Controller('api/v1/audit')
@Allow('audit.read')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Answers(AuditPage, 'Lists what was changed and by whom, the latest first.')
  async list(@Query({ schema: AuditQuery }) { from, to, ...query }: AuditQuery): Promise<Page<AuditRow>> {
    const filter = { ...query, from: dateOf(from), to: dateOf(to) };
    const { items, next } = await this.audit.list(this.database.pool, filter);
    return { items: items.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })), next };
  }

  @Get('verification')
  @Answers(AuditVerification, 'Follows the whole log and says whether it is as it was written.')
  verify(): Promise<AuditVerification> {
    return this.audit.verify(this.database.pool);
  }
}

function dateOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
