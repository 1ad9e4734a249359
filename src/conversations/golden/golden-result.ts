import { formatLine } from './golden-file.js';
import type { GoldenConversation, GoldenLine } from './golden-file.js';
import { play } from './play.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** How one golden conversation went. */
export interface GoldenResult {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly ok: boolean;
  /** What was written (-) and what was said (+), and why a flow failed (#); empty when they agree. */
  readonly diff: string;
}

/**
 * Plays a golden conversation, and tells how it went and how it would have to be written.
 * @throws GoldenSyntaxError for a line that cannot be played
 */
export function playOne(
  conversation: GoldenConversation,
  surroundings: GoldenSurroundings,
): { result: GoldenResult; written: GoldenConversation } {
  const { isAsWritten, lines, faults } = play(conversation, surroundings);
  const { file, line, language } = conversation;
  const diff = isAsWritten ? '' : [diffOf(conversation.lines, lines), ...faults.map(remark)].join('\n');
  return {
    result: { file, line, language: language ?? '?', ok: isAsWritten, diff },
    written: { ...conversation, lines: isAsWritten ? conversation.lines : lines },
  };
}

function remark(fault: string): string {
  return `# ${fault}`;
}

/** The lines around each difference: written ones with -, real ones with +. */
function diffOf(written: readonly GoldenLine[], real: readonly GoldenLine[]): string {
  const before = written.filter(({ kind }) => kind !== 'comment').map(formatLine);
  const after = real.filter(({ kind }) => kind !== 'comment').map(formatLine);
  const out: string[] = [];
  let at = 0;
  for (const line of after) {
    const found = before.indexOf(line, at);
    if (found < 0) out.push(`+ ${line}`);
    else {
      out.push(...before.slice(at, found).map((missing) => `- ${missing}`), `  ${line}`);
      at = found + 1;
    }
  }
  out.push(...before.slice(at).map((missing) => `- ${missing}`));
  return out.join('\n');
}
