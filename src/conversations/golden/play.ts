import { goldenText, GoldenSyntaxError } from './golden-file.js';
import type { GoldenConversation, GoldenLine } from './golden-file.js';
import { Player } from './player.js';
import type { Deed } from './player.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** A golden conversation as it really went. */
export interface Played {
  readonly isAsWritten: boolean;
  readonly lines: readonly GoldenLine[];
  /** Where a flow was at fault, such as `farm failed: expression: gives no date`. */
  readonly faults: readonly string[];
}

/**
 * Plays a golden conversation on the engine, with its own clock and ids, and says how it went.
 * @throws GoldenSyntaxError for a line that cannot be played
 */
export function play(conversation: GoldenConversation, surroundings: GoldenSurroundings): Played {
  const reader = new Reader(conversation, surroundings);
  const lines = conversation.lines.flatMap((line) => reader.read(line));
  lines.push(...reader.unsaid());
  const isAsWritten = JSON.stringify(texts(lines)) === JSON.stringify(texts(conversation.lines));
  return { isAsWritten, lines, faults: reader.faults };
}

function texts(lines: readonly GoldenLine[]): unknown[] {
  return lines.filter(({ kind }) => kind !== 'comment').map((line) => ({ ...line, line: 0 }));
}

/** Goes through the lines of a golden conversation, and says how each goes really. */
class Reader {
  private readonly player: Player;
  /** What was answered and has not been compared yet. */
  private answers: string[] = [];

  constructor(
    private readonly conversation: GoldenConversation,
    surroundings: GoldenSurroundings,
  ) {
    this.player = new Player(conversation, surroundings);
  }

  get faults(): readonly string[] {
    return this.player.world.record.faults;
  }

  /** What stands at a line really: answers that no line speaks of come before it. */
  read(line: GoldenLine): GoldenLine[] {
    if (line.kind === 'comment') return [line];
    if (line.kind === 'answered') return this.takeAnswer(line);
    const unsaid = this.unsaid();
    if (line.kind === 'expected') return [...unsaid, { ...line, value: this.player.valueOf(line.key) }];
    this.do(line);
    return [...unsaid, line];
  }

  unsaid(): GoldenLine[] {
    return this.answers.splice(0).map((text) => ({ kind: 'answered', text, line: 0 }));
  }

  private do(deed: Deed): void {
    const done = this.player.do(deed);
    if (done.status === 'impossible')
      throw new GoldenSyntaxError(done.sentence, this.conversation.file, deed.line);
    for (const { event } of done.happened)
      if (event.type === 'message_created') this.answers.push(goldenText(event.text));
  }

  private takeAnswer(line: Extract<GoldenLine, { kind: 'answered' }>): GoldenLine[] {
    const text = this.answers.shift();
    return text === undefined ? [] : [{ ...line, text }];
  }
}
