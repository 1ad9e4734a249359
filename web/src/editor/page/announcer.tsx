import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

import { notify } from '../../components/notify.js';
import { useEditorState } from '../editor-store.js';
import type { Notice } from '../store/editor-state.js';

/** What is told to all. */
const isShown: ReadonlySet<Notice['kind']> = new Set(['refused', 'merged', 'thrownAway']);

/** Says what was done to those who listen; and to all, what could not be done, and why. */
export function Announcer() {
  const { t } = useTranslation('editor');
  const notice = useEditorState((state) => state.notice);
  const words = notice === null ? '' : wordsOf(notice, t);
  useEffect(() => {
    if (notice !== null && isShown.has(notice.kind)) notify(wordsOf(notice, t));
  }, [notice, t]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}

function wordsOf(notice: Notice, t: TFunction<'editor'>): string {
  switch (notice.kind) {
    case 'refused': {
      const { code, step, name } = notice.reason;
      return t(`refused.${code}`, { step: step ?? '', name: name ?? '' });
    }
    case 'done':
    case 'undone':
    case 'redone': {
      const what = t(`done.${notice.label.code}`, { step: notice.label.step ?? '' });
      return notice.kind === 'done' ? what : t(`notice.${notice.kind}`, { what });
    }
    default:
      return t(`notice.${notice.kind}`);
  }
}
