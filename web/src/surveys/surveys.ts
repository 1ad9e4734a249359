import { queryOptions } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** What came of the questions of a conversation. */
export type Results = Schemas['SurveyResults'];

/** What came of one question. */
export type Question = Results['questions'][number];

/** Which results are asked for. */
export interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly segment?: string;
}

/** Reads what people answered to the questions of a conversation. */
export function surveyQuery(flow: string, wanted: Wanted) {
  return queryOptions({
    queryKey: ['surveys', flow, wanted],
    queryFn: () =>
      answer(api.GET('/api/v1/surveys/{flow}', { params: { path: { flow }, query: { ...wanted } } })),
    placeholderData: (before) => before,
  });
}
