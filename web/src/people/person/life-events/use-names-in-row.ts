import { useTranslation } from 'react-i18next';

/** Writes names one after the other, as the reader's language does: "Antenatal and Newborn". */
export function useNamesInRow(): (names: readonly string[]) => string {
  const { i18n } = useTranslation('programmes');
  return (names) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
}
