import { Injectable } from '@nestjs/common';

import { ErrorSheet } from './error-sheet.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportViews } from './import-views.js';
import { ImportsRepository } from './imports.repository.js';

/** Whatever of imports is only read. */
@Injectable()
export class ImportReading {
  constructor(
    readonly imports: ImportsRepository,
    readonly rows: ImportRowsRepository,
    readonly views: ImportViews,
    readonly errors: ErrorSheet,
  ) {}
}
