import { Module } from '@nestjs/common';

import { ConversationsModule } from '../conversations/conversations.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { AlarmsController } from './alarms/alarms.controller.js';
import { Alarms } from './alarms/alarms.service.js';
import { MeasuresController } from './daily/measures.controller.js';
import { MeasuresOverviews } from './daily/overview.service.js';
import { DeliveryTruths } from './delivery/delivery.service.js';
import { ForecastRepository } from './forecast/forecast.repository.js';
import { Forecasts } from './forecast/forecast.service.js';
import { FunnelRepository } from './funnel/funnel.repository.js';
import { Funnels } from './funnel/funnel.service.js';
import { OutlookController } from './funnel/outlook.controller.js';
import { GoalsController } from './goals/goals.controller.js';
import { MeasuresModule } from './measures.module.js';
import { SurveyFiles } from './surveys/survey-files.js';
import { SurveyRunsRepository } from './surveys/survey-runs.repository.js';
import { SurveysController } from './surveys/surveys.controller.js';
import { Surveys } from './surveys/surveys.service.js';
import { OwnWeeks } from './week/own-week.service.js';
import { WeekController } from './week/week.controller.js';

/*
 * What happened, and what is to be expected, as the console shows it; for processes that serve.
 * Here: reading what was added up, goals, alarms, answers to surveys (surveys/), ways through programmes (funnel/), next month
 * (forecast/), one's own week (week/).
 * Not here: the adding up itself (`measures.module.ts`).
 */
@Module({
  imports: [ConversationsModule, ExchangeModule, MeasuresModule, PeopleModule, ProgrammesModule],
  controllers: [
    MeasuresController,
    OutlookController,
    GoalsController,
    AlarmsController,
    SurveysController,
    WeekController,
  ],
  providers: [
    Alarms,
    DeliveryTruths,
    ForecastRepository,
    Forecasts,
    FunnelRepository,
    Funnels,
    MeasuresOverviews,
    OwnWeeks,
    SurveyFiles,
    SurveyRunsRepository,
    Surveys,
  ],
})
export class MeasuresApiModule {}
