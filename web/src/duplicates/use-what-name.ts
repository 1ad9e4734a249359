import { useTranslation } from 'react-i18next';

import { fieldOf, nameIn, useDictionary } from '../api/dictionary.js';

/** Names what records tell, by its key: what every record has in our words, fields as the dictionary calls them. */
export function useWhatName(): (key: string) => string {
  const { t, i18n } = useTranslation('duplicates');
  const dictionary = useDictionary();
  return (key) => {
    if (i18n.exists(`duplicates:what.${key}`)) return t(`what.${key}`);
    const name = fieldOf(dictionary, key)?.name ?? nameIn(undefined, key);
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}
