import type { Sentence } from '../../platform/sentence.js';
import type { Carrier } from '../../messages/carrier.rules.js';
import type { Spread } from './tally.js';

/** A plan as it is kept: ids of people, and nothing of theirs. */
export interface StoredPlan {
  readonly first: { readonly audience: number; readonly isEstimate: boolean } | null;
  readonly audience: number;
  readonly recipients: number;
  readonly excluded: readonly {
    readonly reason: string;
    readonly count: number;
    readonly mend: Sentence | null;
  }[];
  readonly languages: readonly {
    readonly language: string;
    readonly recipients: number;
    readonly samples: readonly string[];
  }[];
  readonly carriers: readonly { readonly carrier: Carrier; readonly recipients: number }[];
  readonly segments: Spread & { readonly mostPersonId: string | null };
  /** In units of the currency. */
  readonly price: (Spread & { readonly currency: string; readonly mostPersonId: string | null }) | null;
  readonly duration: {
    readonly seconds: number;
    readonly perSecond: number;
    readonly endsAt: string;
    readonly shortenBy: readonly Sentence[];
  };
  readonly warnings: readonly Sentence[];
  readonly blockers: readonly Sentence[];
  readonly needsApproval: boolean;
}
