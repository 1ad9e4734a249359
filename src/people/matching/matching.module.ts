import { Module } from '@nestjs/common';

import { PeopleModule } from '../people.module.js';
import { DuplicateFinder } from './duplicate-finder.js';

/*
 * What looks for people who are recorded twice, a little after their records were made or changed.
 * Here: the job alone, for processes that have jobs.
 * Not here: finding, merging and their routes, which the room `people` has.
 */
@Module({ imports: [PeopleModule], providers: [DuplicateFinder] })
export class MatchingModule {}
