import type { Problem } from '../problem.js';
import { fixOf } from './rule.js';
import type { FlowSubject, LintRule, TextsSubject } from './rule.js';
import { flowRules, textRules } from './rules.js';

/** Examines a flow by every rule about flows. */
export function lintFlow(subject: FlowSubject): Problem[] {
  return flowRules.flatMap((rule) => problemsOf(rule, subject));
}

/** Examines the texts of a definition by every rule about texts. */
export function lintTexts(subject: TextsSubject): Problem[] {
  return textRules.flatMap((rule) => problemsOf(rule, subject));
}

function problemsOf<Subject>(rule: LintRule<Subject>, subject: Subject): Problem[] {
  return rule
    .check(subject)
    .map(({ document, path, message, fix = fixOf(rule) }) =>
      document.problem({ path, message, fix, rule: rule.rule, severity: rule.severity }),
    );
}
