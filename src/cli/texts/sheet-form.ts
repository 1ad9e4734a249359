import { extname } from 'node:path';
import { DomainError } from '../../platform/domain-error.js';

/**
 * Tells by its name what kind of sheet a file is.
 * @throws DomainError when it is neither CSV nor XLSX
 */
export function sheetFormOf(file: string): 'csv' | 'xlsx' {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.xlsx') return 'xlsx';
  throw new DomainError('unknown_file', `${file} is neither .csv nor .xlsx.`);
}
