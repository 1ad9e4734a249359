import { useTranslation } from 'react-i18next';

/** Says what somebody agrees to: a purpose by its name, sharing by the partner whom it is with. */
export function useConsentName(): (purpose: string, name: string) => string {
  const { t } = useTranslation('person');
  return (purpose, name) => (purpose.startsWith('share:') ? t('consents.sharing', { partner: name }) : name);
}
