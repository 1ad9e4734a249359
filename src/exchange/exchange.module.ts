import { Module } from '@nestjs/common';

import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExportRowsRepository } from './exports/export-rows.repository.js';
import { ExportTraces } from './exports/export-traces.js';
import { ExportsRepository } from './exports/exports.repository.js';
import { ExportConsents, Exports } from './exports/exports.service.js';
import { CheckStores, ImportChecking } from './imports/checking.service.js';
import { ImportCommitting } from './imports/committing.service.js';
import { ErrorSheet } from './imports/error-sheet.js';
import { ImportConsents } from './imports/import-consents.js';
import { ImportEnrolments } from './imports/import-enrolments.js';
import { ImportReading } from './imports/import-reading.js';
import { ImportRowsRepository } from './imports/import-rows.repository.js';
import { ImportRules } from './imports/import-rules.js';
import { ImportRunner, ImportSteps } from './imports/import-runner.js';
import { ImportTraces } from './imports/import-traces.js';
import { ImportViews } from './imports/import-views.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { Imports } from './imports/imports.service.js';
import { KnownPeopleRepository } from './imports/known-people.repository.js';
import { RowMatching } from './imports/matching.service.js';
import { RowPlans } from './imports/row-plans.js';
import { RowUpdates, UpdateStores } from './imports/row-updates.service.js';
import { ImportStaging } from './imports/staging.service.js';
import { ImportUndoing, UndoStores } from './imports/undoing.service.js';
import { UntouchedRepository } from './imports/untouched.repository.js';

/*
 * People in and out by files: sheets, imports, exports.
 * Here: how CSV files and workbooks are read and written (sheets/), imports from the file to the undoing (imports/), exports
 * and what is shared with partners (exports/).
 * Not here: how a record is written (`people`), what a consent needs (`consent`), and the backup of an installation (`platform`).
 */
@Module({
  imports: [PeopleModule, ConsentModule],
  providers: [
    CheckStores,
    ErrorSheet,
    ExportConsents,
    ExportRowsRepository,
    Exports,
    ExportsRepository,
    ExportTraces,
    ImportChecking,
    ImportCommitting,
    ImportConsents,
    ImportEnrolments,
    ImportReading,
    ImportRowsRepository,
    ImportRules,
    ImportRunner,
    Imports,
    ImportsRepository,
    ImportStaging,
    ImportSteps,
    ImportTraces,
    ImportUndoing,
    ImportViews,
    KnownPeopleRepository,
    RowMatching,
    RowPlans,
    RowUpdates,
    UndoStores,
    UntouchedRepository,
    UpdateStores,
  ],
  exports: [ErrorSheet, Exports, ExportsRepository, ImportReading, ImportRunner, Imports, ImportStaging],
})
export class ExchangeModule {}
