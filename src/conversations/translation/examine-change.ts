import { measureText } from '../../channels/segments.js';
import type { LanguageTexts, LintFinding, RuleDescription } from '../../engine/definition/lint/rule.js';
import { fixOf } from '../../engine/definition/lint/rule.js';
import { flowRules, textRules } from '../../engine/definition/lint/rules.js';
import type { Texts } from '../../engine/definition/texts.js';
import type { TranslatedDefinition, TranslatedLanguage } from './translated-definition.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What the rules of `flows check` say about a text. */
export interface TextFinding {
  readonly key: string;
  readonly severity: RuleDescription['severity'];
  readonly message: Sentence;
}

/** Examines a language's new texts by the rules of `flows check`: names in braces, length, cost, options. */
export function examineChange(
  definition: TranslatedDefinition,
  into: TranslatedLanguage,
  texts: Texts,
): TextFinding[] {
  const { language, document } = into;
  const changed: LanguageTexts = { language, document, texts };
  const { keys, maxSegments } = definition;
  const languages = into === definition.source ? [changed] : [plain(definition.source), changed];
  const messages = definition.messagesOf([changed]);
  const subject = { languages, keys, messages, maxSegments, measure: measureText };
  return [
    ...textRules.flatMap((rule) => found(rule, rule.check(subject), changed)),
    ...flowFindings(definition, languages, changed),
  ];
}

function flowFindings(
  { flow: compiled, commonLabel }: TranslatedDefinition,
  languages: readonly LanguageTexts[],
  changed: LanguageTexts,
): TextFinding[] {
  if (compiled === null) return [];
  const flow = { compiled, languages };
  const nobodyLooked = {
    flowNames: null,
    mayCall: null,
    programmes: null,
    fieldKeys: null,
    conversations: null,
  };
  const subject = { flow, flows: [flow], ...nobodyLooked, commonLabel };
  return flowRules.flatMap((rule) => found(rule, rule.check(subject), changed));
}

/** What is known of their translation is about the texts as they were. */
function plain({ language, document, texts }: TranslatedLanguage): LanguageTexts {
  return { language, document, texts };
}

function found(
  rule: RuleDescription,
  findings: readonly LintFinding[],
  { document }: LanguageTexts,
): TextFinding[] {
  return findings
    .filter((finding) => finding.document === document)
    .map(({ path, message, fix = fixOf(rule) }) => ({
      key: path.join('.'),
      severity: rule.severity,
      message: sentence('lint:parts.and_fix')`${{ message }} ${{ fix }}`,
    }));
}
