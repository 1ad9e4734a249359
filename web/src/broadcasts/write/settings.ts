import type { Broadcast } from '../broadcast.js';

/** What staff decide about a campaign. */
export type Settings = Pick<
  Broadcast,
  'name' | 'kind' | 'purpose' | 'topic' | 'content' | 'audience' | 'timing' | 'pace' | 'expiresAfterHours'
>;

export type Content = Settings['content'];
export type Audience = Settings['audience'];
export type Timing = Settings['timing'];

/** What is written, by language. */
export type Texts = Readonly<Record<string, string>>;

/** A part of the composer: what is decided now, and how that is changed. */
export interface PartProps {
  readonly mine: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** Takes what was decided out of a campaign. */
export function settingsOf(broadcast: Broadcast): Settings {
  const { name, kind, purpose, topic, content, audience, timing, pace, expiresAfterHours } = broadcast;
  return { name, kind, purpose, topic, content, audience, timing, pace, expiresAfterHours };
}

/** What is decided otherwise than before; nothing where all is the same. */
export function changedIn(mine: Settings, before: Settings): Partial<Settings> {
  const names = Object.keys(mine) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(before[name]));
  return Object.fromEntries(changed.map((name) => [name, mine[name]]));
}

/** The texts of a content, whatever its kind. */
export function textsOf(content: Content): Texts {
  return content.kind === 'flow' ? {} : content.texts;
}

/** The texts in which something is written. */
export function writtenIn(texts: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
