/** How the fake treats one POST. */
export type Behaviour =
  | { readonly kind: 'accept'; readonly callbacks?: readonly CallbackStep[] }
  /** A proper refusal with Twilio's code, such as 400 and 21211, or 429 and 20429. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: number }
  /** An HTML page of some gateway, before or after the message was taken. */
  | ({ readonly kind: 'html'; readonly status: number } & MaybeAccepted)
  /** No answer at all. */
  | ({ readonly kind: 'hang' } & MaybeAccepted)
  /** The connection ends in the middle of the answer. */
  | ({ readonly kind: 'reset' } & MaybeAccepted);

interface MaybeAccepted {
  readonly isAccepted: boolean;
  readonly callbacks?: readonly CallbackStep[];
}

/** One change of status after acceptance, and whether and how often it is told. Steps happen in the order of the list. */
export interface CallbackStep {
  readonly status: string;
  /** Milliseconds after the acceptance; default 0. */
  readonly afterMs?: number;
  readonly errorCode?: number;
  /** How often the callback is made: 0 for never, 2 for a duplicate; default 1. */
  readonly times?: number;
}

/** What usually happens. */
export const USUAL_CALLBACKS: readonly CallbackStep[] = [{ status: 'sent' }, { status: 'delivered' }];

/** A behaviour for the POSTs that match; the first rule that matches and is not used up is taken. */
export interface Rule {
  /** Messages by default; `content` is the making of a form. */
  readonly at?: 'messages' | 'content';
  /** Only messages with a form, media, or neither. */
  readonly shows?: 'form' | 'media' | 'text';
  readonly to?: string;
  readonly from?: string;
  readonly bodyIncludes?: string;
  /** How many POSTs it holds for; default: all. */
  readonly times?: number;
  readonly then: Behaviour;
}

/** The script of the fake: rules in order, each with what is left of it. */
export class Script {
  private rules: { rule: Rule; left: number }[] = [];

  add(...rules: readonly Rule[]): void {
    this.rules.push(...rules.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY })));
  }

  clear(): void {
    this.rules = [];
  }

  behaviourFor(message: ScriptedMessage): Behaviour {
    return this.take((rule) => rule.at !== 'content' && matches(rule, message));
  }

  contentBehaviour(): Behaviour {
    return this.take((rule) => rule.at === 'content');
  }

  private take(isFor: (rule: Rule) => boolean): Behaviour {
    const found = this.rules.find(({ rule, left }) => left > 0 && isFor(rule));
    if (found === undefined) return { kind: 'accept' };
    found.left -= 1;
    return found.rule.then;
  }
}

/** What of a message rules look at. */
interface ScriptedMessage {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly shows: 'form' | 'media' | 'text';
}

function matches(rule: Rule, message: ScriptedMessage): boolean {
  if (rule.shows !== undefined && rule.shows !== message.shows) return false;
  if (rule.to !== undefined && rule.to !== message.to) return false;
  if (rule.from !== undefined && rule.from !== message.from) return false;
  return rule.bodyIncludes === undefined || message.body.includes(rule.bodyIncludes);
}
