import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import {
  MessageTemplatesRepository,
  type MessageTemplate,
  type TemplateFilter,
} from './message-templates.repository.js';
import { templateProblem } from './template-problem.rules.js';
import { TemplateSync } from './template-sync.service.js';
import { TemplateList, TemplatesQuery, type TemplateView } from './templates.schemas.js';

/** The templates of WhatsApp: what may be said there to somebody who has not written for a day. */
@ApiTags('templates')
@Controller('api/v1/templates')
export class TemplatesController {
  constructor(
    private readonly database: Database,
    private readonly templates: MessageTemplatesRepository,
    private readonly syncing: TemplateSync,
  ) {}

  @Get()
  @Allow('broadcasts.read')
  @Answers(TemplateList, 'Lists the templates of WhatsApp as they were last read, by name and language.')
  async list(@Query({ schema: TemplatesQuery }) { name, status }: TemplatesQuery): Promise<TemplateList> {
    return this.shown({ name: name ?? null, status: status ?? null });
  }

  @Post('sync')
  @Allow('broadcasts.edit')
  @Answers(TemplateList, 'Reads the templates from the provider anew, with where their approval stands.')
  async sync(): Promise<TemplateList> {
    await this.syncing.sync();
    return this.shown({ name: null, status: null });
  }

  private async shown(filter: TemplateFilter): Promise<TemplateList> {
    const templates = await this.templates.list(this.database.pool, filter);
    const syncedAt = await this.syncing.lastSync();
    return { items: templates.map(viewOf), syncedAt: syncedAt?.toISOString() ?? null };
  }
}

function viewOf(template: MessageTemplate): TemplateView {
  const { contentSid, name, language, category, status, body, options, rejection, variables } = template;
  const places = Object.entries(variables).map(([place, example]) => ({ name: place, example }));
  const problem = templateProblem(status);
  return {
    contentSid,
    name,
    language,
    category,
    status,
    body,
    places,
    options: [...options],
    rejection,
    problem: problem === null ? null : { text: problem.text, words: { ...problem.words } },
  };
}
