import type { FastifyRequest } from 'fastify';

import type { SheetFormat } from '../../exchange/sheets/sheet.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** A spreadsheet as it was sent. */
export interface BroughtFile {
  readonly format: SheetFormat;
  readonly bytes: Buffer;
}

/** @throws DomainError `unsupported_type` for what is no sheet */
export function fileIn({ body, headers }: FastifyRequest): BroughtFile {
  if (!Buffer.isBuffer(body))
    throw new DomainError(
      'unsupported_type',
      sentence('problems:send_sheet')`Send a sheet: a CSV (text/csv) or an Excel workbook (.xlsx).`,
    );
  const isCsv = headers['content-type']?.trim().toLowerCase().startsWith('text/csv') === true;
  return { format: isCsv ? 'csv' : 'xlsx', bytes: body };
}
