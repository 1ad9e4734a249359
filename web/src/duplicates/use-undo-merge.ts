import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { notify } from '../components/notify.js';
import { undoMerge } from './duplicates.js';

/** Takes two merged records apart, and reads anew whatever shows them. */
export function useUndoMerge(id: string, onUndone?: () => void) {
  const { t } = useTranslation('duplicates');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => undoMerge(id),
    onSuccess: async () => {
      notify(t('merged.undone'));
      onUndone?.();
      await Promise.all(
        ['duplicates', 'people', 'person'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
