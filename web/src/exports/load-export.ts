import { answer, api } from '../api/client.js';
import type { paths } from '../api/schema.js';

type NewExport = NonNullable<paths['/api/v1/exports']['post']['requestBody']>['content']['application/json'];

/** Has the service write a file, and hands it to the browser to be kept. @throws Problem */
export async function loadExport(body: NewExport): Promise<void> {
  const file: Blob = await answer(api.POST('/api/v1/exports', { body, parseAs: 'blob' }));
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `people.${body.format ?? 'csv'}`;
  link.click();
  URL.revokeObjectURL(address);
}
