import type { ReleaseRehearsal } from '../../conversations/publishing/publishing.service.js';
import { print, printJson } from '../output.js';
import { textOf } from '../../platform/sentence.js';

/** What became of one flow. */
export interface ReleaseLine {
  readonly name: string;
  readonly hash: string;
  readonly result: ReleaseRehearsal | { readonly status: 'passed_over' };
}

interface ReportOptions {
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

/** Prints what was released and what was refused; the command fails when something was. */
export function reportReleases(lines: readonly ReleaseLine[], { isDryRun, isJson }: ReportOptions): void {
  const ok = lines.every(({ result }) => !['refused', 'overtaken'].includes(result.status));
  if (isJson) printJson({ ok, isDryRun, flows: lines.map(toJson) });
  else for (const line of lines) sentencesOf(line, isDryRun).forEach(print);
  if (!ok) process.exitCode = 1;
}

function toJson({ name, hash, result }: ReleaseLine): object {
  const { status } = result;
  if (status !== 'released' && status !== 'refused') return { name, hash, status };
  const { kind } = result.change;
  const facts = result.change.facts.map(textOf);
  if (status === 'refused')
    return { name, hash, status, change: kind, facts, reasons: result.reasons.map(textOf) };
  return { name, hash, status, change: kind, facts, moved: result.moved, ended: result.ended };
}

function sentencesOf({ name, hash, result }: ReleaseLine, isDryRun: boolean): string[] {
  switch (result.status) {
    case 'unchanged':
      return [`${name}: this is what is live.`];
    case 'passed_over':
      return [
        `${name}: older than what is live, so it stays; to go back to it, name it: flows publish ${name}.`,
      ];
    case 'overtaken':
      return [`${name}: something else went live meanwhile; look again with npx karibu flows status.`];
    case 'refused':
      return [
        `${name}: refused.`,
        ...indented(result.change.facts.map(textOf)),
        ...indented(result.reasons.map(textOf)),
      ];
    case 'released':
      return [
        `${name}: ${isDryRun ? 'would go live' : 'is live'} as ${hash.slice(0, 12)}.`,
        ...indented(result.change.facts.map(textOf)),
        ...(result.moved > 0 ? [`  moved: ${people(result.moved)}`] : []),
        ...(result.ended > 0 ? [`  ended what they were doing: ${people(result.ended)}`] : []),
      ];
  }
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
