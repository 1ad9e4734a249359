/** Who answers STOP: Twilio's default handling, Advanced Opt-Out, or nobody. */
export type OptOutMode = 'default' | 'advanced' | 'none';

const STOP = new Set(['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout']);
const START = new Set(['start', 'yes', 'unstop']);
const HELP = new Set(['help', 'info']);

/** Keeps whom Twilio has blocked after a STOP: per pair of our sender and the person's address. */
export class OptOuts {
  private readonly blocked = new Set<string>();

  /** Takes note of what a person wrote: one word alone, whatever its case. */
  hear(sender: string, person: string, body: string): 'STOP' | 'START' | 'HELP' | undefined {
    const word = body.trim().toLowerCase();
    if (STOP.has(word)) {
      this.blocked.add(`${sender} ${person}`);
      return 'STOP';
    }
    if (START.has(word) && this.blocked.delete(`${sender} ${person}`)) return 'START';
    return HELP.has(word) ? 'HELP' : undefined;
  }

  isBlocked(sender: string, person: string): boolean {
    return this.blocked.has(`${sender} ${person}`);
  }
}
