import { setImmediate } from 'node:timers/promises';
import { formatGolden, GoldenSyntaxError, parseGolden } from './golden-file.js';
import type { GoldenConversation } from './golden-file.js';
import { playOne } from './golden-result.js';
import type { GoldenResult } from './golden-result.js';
import { watchSteps } from './steps-passed.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** How one golden conversation of a flow went, and through which of its steps. */
export interface ChatResult extends GoldenResult {
  readonly steps: readonly string[];
  /** Its whole file as it goes now, for whoever finds that right; null where it goes as written, or where a flow fails. */
  readonly asPlayed: string | null;
}

/**
 * Plays the golden conversations of a flow; `chats` holds the files by their names. Others are let through between two
 * conversations, and what has not been played when the time is up counts as failed.
 */
export async function playChats(
  flow: string,
  chats: Readonly<Record<string, string>>,
  surroundings: GoldenSurroundings,
  isTimeUp: () => boolean,
): Promise<ChatResult[]> {
  const watched = { ...surroundings, ...watchSteps(surroundings, flow) };
  const results: ChatResult[] = [];
  for (const [name, content] of Object.entries(chats)) {
    const conversations = reported(name, () => parseGolden(name, content));
    if (!Array.isArray(conversations)) {
      results.push(conversations);
      continue;
    }
    const written: GoldenConversation[] = [];
    const ofFile: ChatResult[] = [];
    for (const conversation of conversations) {
      const { line } = conversation;
      const language = conversation.language ?? '?';
      const played = isTimeUp()
        ? failed({ file: name, line, language }, '# There was no time left to play it.')
        : reported(name, () => playOne(conversation, watched));
      if ('written' in played && !/^# /m.test(played.result.diff)) written.push(played.written);
      const result = 'written' in played ? played.result : played;
      ofFile.push({ ...result, line, language, steps: watched.takeSteps(), asPlayed: null });
      await setImmediate();
    }
    const asPlayed = written.length === conversations.length ? formatGolden(written) : null;
    results.push(...ofFile.map((result) => (result.ok ? result : { ...result, asPlayed })));
  }
  return results;
}

/** A file or a line that cannot be read is a conversation that does not go as it is written. */
function reported<T>(name: string, work: () => T): T | ChatResult {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoldenSyntaxError)) throw error;
    const language = name.split('.').at(-1) ?? '?';
    return failed({ file: name, line: 1, language }, `# ${error.message}`);
  }
}

function failed(of: Pick<ChatResult, 'file' | 'line' | 'language'>, diff: string): ChatResult {
  return { ...of, ok: false, diff, steps: [], asPlayed: null };
}
