import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOfFolder, flowsInFolder } from '../../conversations/definitions/flow-folders.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { FlowTemplate } from './drafts.schemas.js';
import { headOf, titleOf } from './flow-title.js';

const project = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The library that ships, wherever an installation has its own flows. */
const library = { flowsDir: resolve(project, 'flows'), localesDir: resolve(project, 'locales') };

let templates: Promise<FlowTemplate[]> | null = null;

/** Lists the flows of the library that ships; its files never change while the service runs. */
export function flowTemplates(): Promise<FlowTemplate[]> {
  templates ??= readTemplates();
  return templates;
}

/** Gives the files of one of them; null when there is none of that name. */
export async function filesOfTemplate(name: string): Promise<FlowFiles | null> {
  const known = await flowTemplates();
  return known.some((template) => template.name === name) ? filesOfFolder(library, name) : null;
}

async function readTemplates(): Promise<FlowTemplate[]> {
  const names = await flowsInFolder(library);
  return Promise.all(
    names.map(async (name) => {
      const files = await filesOfFolder(library, name);
      if (files === null) throw new Error(`the file of the template "${name}" went away`);
      const { languages, steps } = headOf(files);
      return { name, ...titleOf(name, files.source), languages: [...languages], steps: steps.length };
    }),
  );
}
