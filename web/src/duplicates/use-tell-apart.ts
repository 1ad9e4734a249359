import { useMutation, useQueryClient } from '@tanstack/react-query';

import { decide } from './duplicates.js';

/** Notes that two records are of two people. */
export function useTellApart(one: string, other: string, onTold: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => decide(one, other, 'distinct'),
    onSuccess: async () => {
      onTold();
      await queries.invalidateQueries({ queryKey: ['duplicates'] });
    },
  });
}
