import { applyOperation } from '../../../../src/engine/definition/edit/apply.js';
import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import type { Outline } from '../../../../src/engine/definition/edit/outline.js';

const afterMs = 600;
const nextMs = 50;

/**
 * Does beforehand, one language after the other, what the first change of a text would have to wait for: reading the files of texts, and the
 * browser's own getting used to the work. It changes nothing.
 *
 * @returns what ends it
 */
export function warmUp(files: FlowFiles, { head, steps }: Outline): () => void {
  const languages = [...head.languages];
  const text = steps.flatMap(({ texts }) => texts).find(({ isRequired }) => isRequired);
  const next = (): void => {
    const language = languages.shift();
    const words = language === undefined ? undefined : text?.byLanguage[language];
    if (language === undefined || text === undefined) return;
    if (words !== undefined) applyOperation(files, { do: 'setText', language, key: text.key, text: words });
    timer = setTimeout(next, nextMs);
  };
  let timer = setTimeout(next, afterMs);
  return () => clearTimeout(timer);
}
