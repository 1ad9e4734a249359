// Lint as you type: the check of a large flow as the editor asks for it.
import { median } from '../figures.mjs';
import { largeFlowFiles, languages, largeFlowName, stepCount } from '../large-flow-files.mjs';
import { callApi, tokenOfLead } from '../staff.mjs';

/** Milliseconds of one request: the first of all, and the middle of those in which one text has changed since the last. */
export async function measureChecking({ service, pool }, { checks }) {
  const token = await tokenOfLead(pool);
  const files = largeFlowFiles();
  const firstMs = await timeOf({ service, token, files });
  const times = [];
  for (let round = 0; round < checks; round += 1) {
    const sw = files.texts.sw.replace('text of step_4 ', `text of step_4, ${round}, `);
    times.push(await timeOf({ service, token, files: { ...files, texts: { ...files.texts, sw } } }));
  }
  return { steps: stepCount, languages: languages.length, firstMs, warmMs: median(times) };
}

async function timeOf({ service, token, files }) {
  const startedAt = performance.now();
  const path = `flows/${largeFlowName}/check`;
  const { problems } = await callApi(service, token, 'POST', path, { files });
  const durationMs = performance.now() - startedAt;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  return durationMs;
}
