import { useTranslation } from 'react-i18next';

import type { components } from '../api/schema.js';

/** Names who did something; parts of the system, and those whose account is gone, in the reader's language. */
export function useWhoName(): (who: components['schemas']['Who']) => string {
  const { t } = useTranslation('release');
  return ({ kind, id, name }) => {
    if (kind === 'gone') return t('system.gone');
    return kind === 'system' ? t([`system.${id}`, 'system.other']) : name;
  };
}
