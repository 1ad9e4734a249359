import type { ImportRunner } from '../exchange/imports/import-runner.js';
import type { ImportRecord } from '../exchange/imports/import.js';
import type { Imports } from '../exchange/imports/imports.service.js';
import { operatorCaller } from './operator-caller.js';

const lookAgainMs = 200;

/** Works through an import; where a running service has it in its hands, its end is waited for. */
export async function settled(imports: Imports, runner: ImportRunner, id: string): Promise<ImportRecord> {
  for (;;) {
    await runner.runToEnd(id);
    const record = await imports.show(operatorCaller, id);
    if (!['checking', 'committing', 'undoing'].includes(record.state)) return record;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}
