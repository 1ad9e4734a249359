// What is made from the description of the API; npm run api writes it, and a test compares it.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** The files that are made from a description, by their paths in the project, as prettier writes them. */
export async function renderApi(document) {
  const types = astToString(await openapiTypes(structuredClone(document)));
  const head =
    '// Made from docs/openapi.json by `npm run api`: changes belong into the schemas of the routes.\n\n';
  return {
    'docs/openapi.json': await pretty('docs/openapi.json', JSON.stringify(document)),
    'web/src/api/schema.d.ts': await pretty('web/src/api/schema.d.ts', head + types),
  };
}

async function pretty(path, text) {
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
