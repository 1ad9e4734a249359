import { useTranslation } from 'react-i18next';

/** Names a part of what was sent: `permission.attestedBy` is "Who vouches for it"; what has no name is called by its path. */
export function useFieldName(): (path: string) => string {
  const { i18n } = useTranslation('shell');
  return (path) => {
    const key = `problems:parts.${path.split('.').at(-1) ?? path}`;
    return i18n.exists(key) ? i18n.t(key) : path;
  };
}
