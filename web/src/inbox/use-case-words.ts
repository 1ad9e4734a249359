import { useTranslation } from 'react-i18next';

import type { OpenCase } from './case-badge.js';

/** Says what a case is about: in the reader's language where the flow notes it, else in her own words; empty where it is masked. */
export function useCaseWords(): (one: OpenCase) => string {
  const { i18n } = useTranslation();
  return ({ summary, summaryIn }) => summaryIn?.[i18n.language] ?? summary;
}
