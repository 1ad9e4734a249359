import { Readable } from 'node:stream';

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { sheetTypes } from '../../exchange/sheets/write-sheet.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { SurveyFiles } from './survey-files.js';
import { SurveyFile, SurveyList, SurveyParams, SurveyQuery, SurveyResults } from './surveys.schemas.js';
import { Surveys } from './surveys.service.js';

/** What people answered to the questions of a flow. */
@ApiTags('measures')
@Controller('api/v1/surveys')
export class SurveysController {
  constructor(
    private readonly surveys: Surveys,
    private readonly files: SurveyFiles,
  ) {}

  @Get()
  @Allow('measures.read')
  @Answers(SurveyList, 'Lists the live flows that ask something.')
  list(): Promise<SurveyList> {
    return this.surveys.list();
  }

  @Get(':flow')
  @Allow('measures.read')
  @Answers(SurveyResults, 'Sums up the answers to the questions of a flow; in a turf, those of its people.')
  results(
    @Param({ schema: SurveyParams }) { flow }: SurveyParams,
    @Query({ schema: SurveyQuery }) query: SurveyQuery,
    @Caller() caller: Principal,
  ): Promise<SurveyResults> {
    return this.surveys.results(caller, flow, query);
  }

  @Post(':flow/file')
  @Allow('people.export')
  @AnswersWith(
    ['text/csv', sheetTypes.xlsx],
    'Writes answers into a file, a row for each way through the flow; who and why is in the log.',
  )
  async file(
    @Param({ schema: SurveyParams }) { flow }: SurveyParams,
    @Body({ schema: SurveyFile }) body: SurveyFile,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.surveys.content(caller, flow, body);
    const { id, bytes } = await this.files.start(caller, flow, body, content);
    void reply
      .header('content-type', sheetTypes[body.format])
      .header('content-disposition', `attachment; filename="${flow}.${body.format}"`)
      .header('x-export-id', id)
      .send(Readable.from(bytes));
  }
}
