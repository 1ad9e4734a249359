import { useTranslation } from 'react-i18next';

/** Names languages (by their codes) in the reader's language: `sw` is Swahili, Kiswahili, swahili. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation('shell');
  return (code) => {
    const name =
      new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}
