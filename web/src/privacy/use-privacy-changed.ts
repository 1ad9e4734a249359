import { useQueryClient } from '@tanstack/react-query';

/** Reads anew whatever shows people or what they ask for, after something about that was changed. */
export function usePrivacyChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['privacy', 'people', 'person'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  };
}
