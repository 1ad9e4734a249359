import { ambiguousOptions } from './ambiguous-options.js';
import { carrierOption } from './carrier-option.js';
import { dataAfterRefusal } from './data-after-refusal.js';
import { dataBeforeConsent } from './data-before-consent.js';
import { keywordClash } from './keyword-clash.js';
import { longText } from './long-text.js';
import { loopWithoutWait } from './loop-without-wait.js';
import { missingConversation } from './missing-conversation.js';
import { noUnknown } from './no-unknown.js';
import { noWayOut } from './no-way-out.js';
import { otherAnchor } from './other-anchor.js';
import { roughAnchor } from './rough-anchor.js';
import { placeholderMismatch } from './placeholder-mismatch.js';
import { readingRules } from './reading-rules.js';
import { reservedKeyword } from './reserved-keyword.js';
import { reservedOption } from './reserved-option.js';
import type { FlowSubject, LintRule, RuleDescription, TextsSubject } from './rule.js';
import { staleConsent } from './stale-consent.js';
import { staleTranslation } from './stale-translation.js';
import { strangeState } from './strange-state.js';
import { sensitiveText } from './sensitive-text.js';
import { tooLongText } from './too-long-text.js';
import { unaskedResult } from './unasked-result.js';
import { undefinedField } from './undefined-field.js';
import { unevenText } from './uneven-text.js';
import { unknownFlow } from './unknown-flow.js';
import { unknownProgramme } from './unknown-programme.js';
import { unlistedHost } from './unlisted-host.js';
import { unnamedField } from './unnamed-field.js';
import { untrackedTranslation } from './untracked-translation.js';
import { untranslatedText } from './untranslated-text.js';
import { unusedField } from './unused-field.js';
import { unwrittenText } from './unwritten-text.js';

/** The rules about flows, in the order in which they are explained. */
export const flowRules: readonly LintRule<FlowSubject>[] = [
  keywordClash,
  reservedKeyword,
  reservedOption,
  carrierOption,
  ambiguousOptions,
  noWayOut,
  noUnknown,
  loopWithoutWait,
  dataBeforeConsent,
  dataAfterRefusal,
  undefinedField,
  unusedField,
  unnamedField,
  unaskedResult,
  unknownFlow,
  unknownProgramme,
  otherAnchor,
  roughAnchor,
  unlistedHost,
  sensitiveText,
  missingConversation,
  staleConsent,
];

/** The rules about texts: of flows, of programmes and of the service itself. */
export const textRules: readonly LintRule<TextsSubject>[] = [
  unwrittenText,
  placeholderMismatch,
  unevenText,
  longText,
  tooLongText,
  staleTranslation,
  untranslatedText,
  untrackedTranslation,
  strangeState,
];

/** Every rule that a problem can name. */
export const allRules: readonly RuleDescription[] = [...readingRules, ...flowRules, ...textRules];
