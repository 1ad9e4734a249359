import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import type { Import } from './import.js';

const tones: Readonly<Record<Import['state'], Tone>> = {
  mapping: 'info',
  checking: 'info',
  checked: 'info',
  committing: 'info',
  committed: 'good',
  undoing: 'warn',
  undone: 'neutral',
  failed: 'bad',
};

/** How far an import is, in a word. */
export function StateBadge({ state }: { readonly state: Import['state'] }) {
  const { t } = useTranslation('imports');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
