import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { Mailer } from '../staff/mail/mailer.js';
import { AlarmFactsRepository } from './alarms/alarm-facts.repository.js';
import { AlarmFacts, AlarmWatch } from './alarms/alarm-watch.service.js';
import { AlarmJobs } from './alarms/alarm.jobs.js';
import { AlarmsRepository } from './alarms/alarms.repository.js';
import { DailyMeasuresRepository } from './daily/daily-measures.repository.js';
import { Filling } from './daily/filling.service.js';
import { FillingJobs } from './daily/filling.jobs.js';
import { MeasuresReading } from './daily/measures-reading.service.js';
import { GoalParts } from './goals/goal-parts.js';
import { GoalReach } from './goals/goal-reach.js';
import { GoalsRepository } from './goals/goals.repository.js';
import { Goals } from './goals/goals.service.js';
import { DigestContent, Digests } from './week/digests.service.js';

/*
 * What happened, added up: measures of each day, goals, alarms, and the mail about the week.
 * Here: the adding up (daily/), what goals have come to (goals/), what has turned (alarms/), for processes that work.
 * Not here: the routes (`measures-api.module.ts`), and what is told of a single person.
 */
@Module({
  imports: [PeopleModule, ProgrammesModule],
  providers: [
    AlarmFacts,
    AlarmFactsRepository,
    AlarmJobs,
    AlarmsRepository,
    AlarmWatch,
    DailyMeasuresRepository,
    DigestContent,
    Digests,
    Filling,
    FillingJobs,
    GoalParts,
    GoalReach,
    Goals,
    GoalsRepository,
    Mailer,
    MeasuresReading,
  ],
  exports: [AlarmsRepository, AlarmWatch, Filling, Goals, MeasuresReading],
})
export class MeasuresModule {}
