import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import { kindCode } from '../outline/kinds.js';
import { useShownLanguages } from '../outline/shown-languages.js';
import { firstWords } from '../outline/step-title.js';
import type { MapEdge, MapNode } from './graph.js';
import { wayWords } from './way-words.js';

const longestWay = 28;

/** Puts what is on the map into words: for those who listen, and on the lines. */
export function useMapWords() {
  const { t } = useTranslation('phone');
  const { t: ofEditor } = useTranslation('editor');
  const steps = useEditorState((state) => state.outline.steps);
  const problems = useEditorState((state) => state.problems);
  const [language = ''] = useShownLanguages();
  const byId = new Map(steps.map((step) => [step.id, step]));
  return {
    node({ sort, step: id }: MapNode): string {
      if (sort === 'end') return t('map.end');
      const step = byId.get(id);
      if (sort === 'missing' || step === undefined) return t('map.missing', { step: id });
      const code = kindCode(step.kind, step.question);
      const errors = problems.filter((problem) => problem.step === id && problem.severity === 'error').length;
      return [
        id,
        code === null ? null : ofEditor(`kinds.${code.replace('.', '_')}.name`),
        firstWords(step, language),
        errors > 0 ? t('map.errors', { count: errors }) : null,
      ]
        .filter((part) => part !== null)
        .join(', ');
    },
    edge({ from, ways }: MapEdge): string {
      const step = byId.get(from);
      if (step === undefined || (ways.length === 1 && ways[0]?.way === 'go')) return '';
      const words = ways.map((way) => wayWords(step, way, language, t)).join(', ');
      return words.length > longestWay ? `${words.slice(0, longestWay).trimEnd()}…` : words;
    },
  };
}
