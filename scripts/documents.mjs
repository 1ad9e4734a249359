// Writes the documents and schemas that are made from the code: the references of the flow language and of its
// expressions, the page about lint rules, and the JSON Schemas for editors. Build first; `npm run documents` does.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readLintExamples } from '../dist/cli/flows/lint-examples.js';
import { flowJsonSchema, writeJsonSchema } from '../dist/engine/definition/json-schema.js';
import { renderLintPage } from '../dist/engine/definition/lint/page.js';
import { renderFlowReference } from '../dist/engine/definition/reference.js';
import { renderExpressionReference } from '../dist/engine/expressions/reference.js';
import { DictionaryFile } from '../dist/people/dictionary/dictionary.schemas.js';
import { programmeJsonSchema } from '../dist/programmes/programme-json-schema.js';
import { renderSegmentReference } from '../dist/segments/language/reference.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

writeFileSync('docs/flow-language.md', renderFlowReference());
writeFileSync('docs/expressions.md', renderExpressionReference());
writeFileSync('docs/segments.md', renderSegmentReference());
writeFileSync('docs/lint.md', renderLintPage(await readLintExamples('test/flows/lint')));
writeFileSync('flows/flow.schema.json', flowJsonSchema());
writeFileSync('flows/programme.schema.json', programmeJsonSchema());
writeFileSync('flows/dictionary.schema.json', writeJsonSchema(DictionaryFile, 'A Karibu data dictionary'));
