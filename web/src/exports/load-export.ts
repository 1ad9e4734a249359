import { answer, api } from '../api/client.js';
import type { paths } from '../api/schema.js';
import { saveFile } from '../components/save-file.js';

type NewExport = NonNullable<paths['/api/v1/exports']['post']['requestBody']>['content']['application/json'];

/** Has the service write a file, and hands it to the browser to be kept. @throws Problem */
export async function loadExport(body: NewExport): Promise<void> {
  const file: Blob = await answer(api.POST('/api/v1/exports', { body, parseAs: 'blob' }));
  saveFile(file, `people.${body.format ?? 'csv'}`);
}
