import type { SentOption, Session } from '../../engine/session.js';

/** The answers that she was shown last and can tap. */
export function shownOptions(session: Session | null): readonly SentOption[] {
  return session?.offer?.options ?? session?.question?.options ?? [];
}
