import type { ProviderCopy } from '../../channels/channel.js';

/** How far an erasure is; empty before it has begun. Whoever comes after a crash goes on from here. */
export interface ErasureProgress {
  /** `notice`: she is being told; `copies`: everything here is gone, and providers are asked to delete theirs. */
  readonly stage?: 'notice' | 'copies';
  /** ISO; when the present stage began. */
  readonly since?: string;
  /** The message that tells her; null where nothing can be told. */
  readonly noticeId?: string | null;
  /** What providers may still have. */
  readonly copies?: readonly ProviderCopy[];
}
