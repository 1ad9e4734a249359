import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A language in which nobody has tried the flow. */
export const missingConversation: LintRule<FlowSubject> = {
  rule: 'missing_conversation',
  severity: 'error',
  about: 'Each language of a flow has a golden conversation: `flows/<flow>.chats/<case>.<language>.chat`.',
  fix: 'Write one; npx karibu flows test plays it.',
  check({ flow, conversations }) {
    if (conversations === null) return [];
    const { head, document } = flow.compiled;
    return head.languages.flatMap((language, index) =>
      conversations.has(language)
        ? []
        : [
            {
              document,
              path: ['languages', index],
              message: sentence(
                'lint:missing_conversation.message',
              )`There is no golden conversation in the language ${{ language }}.`,
            },
          ],
    );
  },
};
