import type { ReleasedVia } from '../definitions/definition-store.js';
import type { Change } from './change.rules.js';

/** What is known about a file that differs from what is live, when the service starts. */
export interface BootFacts {
  readonly name: string;
  readonly change: Change;
  /** How the live revision came to be; null when nobody wrote it down. */
  readonly liveVia: ReleasedVia | null;
  /** The file's content was live before, and something else came after it. */
  readonly isSuperseded: boolean;
  readonly isWordingApproved: boolean;
}

/** Whether a changed file goes live by itself, or what is said instead. */
export type BootVerdict =
  | { readonly goesLive: true }
  | { readonly goesLive: false; readonly isRefused: boolean; readonly sentence: string };

/**
 * Decides what becomes of a changed file when the service starts. A first release goes live, since there is nothing
 * that could go on; later ones only when nobody has to decide anything and nobody has decided otherwise.
 */
export function judgeAtBoot({ name, change, ...facts }: BootFacts): BootVerdict {
  const publish = `npx karibu flows publish ${name}`;
  const stays = (sentence: string, isRefused = false): BootVerdict => ({
    goesLive: false,
    isRefused,
    sentence,
  });
  if (change.kind === 'first') return { goesLive: true };
  if (change.kind === 'decision') {
    const steps = change.touched.filter(({ waiting }) => waiting > 0);
    const people = steps.reduce((sum, { waiting }) => sum + waiting, 0);
    const where = steps.map(({ step }) => step).join(', ');
    const waiting = `people wait at steps that the file changes (${where}: ${people})`;
    return stays(
      `${waiting}; the last good revision goes on; say where they go: ${publish} --move STEP=STEP`,
      true,
    );
  }
  if (facts.liveVia === 'rollback')
    return stays(
      `the live revision was rolled back to, so the file does not replace it; to do that: ${publish}`,
    );
  if (facts.liveVia === 'console' && !facts.isSuperseded)
    return stays(
      `the live revision was published from the console, so the file does not replace it; to do that: ${publish}`,
    );
  if (facts.isSuperseded) {
    const pull = `npx karibu flows pull ${name}`;
    return stays(
      `the file is older than what is live; to write the live one into it: ${pull}; to go back: ${publish}`,
    );
  }
  if (change.isConsentChanged && !facts.isWordingApproved)
    return stays(`its consent wording changed and needs an approval: ${publish} --approve "NAME"`);
  return { goesLive: true };
}
