import { useTranslation } from 'react-i18next';

import { fieldOf, useDictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';

/** Names what a rule is about: messages, files, or a field by its name. */
export function useRuleName(): (what: string, field: string | null) => string {
  const { t, i18n } = useTranslation('privacy');
  const dictionary = useDictionary();
  return (what, field) => {
    if (field === null) return t(`retention.what.${what}`, { defaultValue: what });
    return capitalised(fieldOf(dictionary, field)?.name ?? field.replaceAll('_', ' '), i18n.language);
  };
}
