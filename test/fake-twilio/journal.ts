import { appendFileSync } from 'node:fs';
import type { ShownForm } from './content-store.ts';

/** What the fake did or saw, in order. It is the oracle of the tests: only ever added to. */
export type JournalEntry = {
  readonly sequence: number;
  readonly at: string;
} & JournalEvent;

/** The kinds of entry. */
export type JournalEvent =
  /** A POST to Messages came in, whatever became of it. */
  | {
      readonly kind: 'requested';
      readonly to: string;
      readonly from: string;
      readonly body: string;
      readonly messageId: string | null;
      /** The ContentSid that was asked for, whether or not there is such a form. */
      readonly contentSid?: string;
      readonly mediaUrls?: readonly string[];
    }
  /** The fake took a message: from here on the person would get it. */
  | {
      readonly kind: 'accepted';
      readonly sid: string;
      readonly to: string;
      readonly from: string;
      readonly body: string;
      /** `m` of the callback URL: the service's own id. */
      readonly messageId: string | null;
      /** The buttons or the list below the body. */
      readonly form?: ShownForm;
      readonly mediaUrls?: readonly string[];
    }
  /** What the caller saw of it: a status, or how the connection ended. */
  | {
      readonly kind: 'answered';
      readonly outcome: number | 'hang' | 'reset';
      readonly code: number | null;
      readonly sid: string | null;
    }
  | {
      readonly kind: 'called_back';
      readonly sid: string;
      readonly status: string;
      readonly answer: number | 'unreachable';
    }
  | {
      readonly kind: 'received';
      readonly sid: string;
      readonly from: string;
      readonly to: string;
      readonly body: string;
    }
  | {
      readonly kind: 'delivered_webhook';
      readonly sid: string;
      readonly url: string;
      readonly answer: number | 'unreachable';
    }
  | {
      readonly kind: 'content_created';
      readonly sid: string;
      readonly form: ShownForm['kind'];
      readonly body: string;
      readonly labels: readonly string[];
    }
  | { readonly kind: 'content_removed'; readonly sid: string }
  | { readonly kind: 'replied_by_itself'; readonly to: string; readonly word: string };

/** An append-only journal, in memory and, when a file is named, as JSON lines that survive `kill -9`. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  private readonly file: string | undefined;
  private readonly now: () => Date;

  constructor(now: () => Date, file?: string) {
    this.now = now;
    this.file = file;
  }

  add(event: JournalEvent): void {
    const entry = {
      sequence: this.entries.length + 1,
      at: this.now().toISOString(),
      ...event,
    } as JournalEntry;
    this.entries.push(entry);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  /** The entries of one kind. */
  of<Kind extends JournalEvent['kind']>(kind: Kind): Extract<JournalEntry, { kind: Kind }>[] {
    return this.entries.filter(
      (entry): entry is Extract<JournalEntry, { kind: Kind }> => entry.kind === kind,
    );
  }
}
