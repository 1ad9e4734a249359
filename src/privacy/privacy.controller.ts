import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Answers } from '../platform/http/answers.decorator.js';
import type { Page } from '../platform/http/page.js';
import { PrivacyRequests } from './privacy-requests.service.js';
import {
  NewRequestBody,
  PrivacyRequestPage,
  PrivacyRequestView,
  RequestParams,
  RequestPatch,
  RequestsQuery,
} from './privacy.schemas.js';

/** What people ask for by right. */
@ApiTags('privacy')
@Controller('api/v1/privacy/requests')
export class PrivacyController {
  constructor(private readonly requests: PrivacyRequests) {}

  @Get()
  @Allow('privacy.read')
  @Answers(PrivacyRequestPage, 'Lists what people ask for by right: a copy, a correction, to be forgotten.')
  list(
    @Query({ schema: RequestsQuery }) query: RequestsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<PrivacyRequestView>> {
    return this.requests.list(caller, query);
  }

  @Get(':id')
  @Allow('privacy.read')
  @Answers(PrivacyRequestView, 'Shows one request.')
  show(
    @Param({ schema: RequestParams }) { id }: RequestParams,
    @Caller() caller: Principal,
  ): Promise<PrivacyRequestView> {
    return this.requests.show(caller, id);
  }

  @Post()
  @Allow('privacy.manage')
  @Answers(PrivacyRequestView, 'Enters what somebody asked staff for.', { status: 201 })
  record(
    @Body({ schema: NewRequestBody }) body: NewRequestBody,
    @Caller() caller: Principal,
  ): Promise<PrivacyRequestView> {
    return this.requests.record(caller, body);
  }

  @Patch(':id')
  @Allow('privacy.manage')
  @Answers(PrivacyRequestView, 'Says what became of a request, or calls it off.')
  end(
    @Param({ schema: RequestParams }) { id }: RequestParams,
    @Body({ schema: RequestPatch }) patch: RequestPatch,
    @Caller() caller: Principal,
  ): Promise<PrivacyRequestView> {
    return this.requests.end(caller, id, patch);
  }
}
