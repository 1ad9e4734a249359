import type { Placeholder, TextPart } from './placeholders.rules.js';

/** Why a text cannot be made for somebody. */
export type UnrenderedReason = 'missing_value' | 'unreadable_value' | 'sensitive_on_shared_phone';

/** A text for one person, or why there is none. */
export type Rendering =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'left_out'; readonly reason: UnrenderedReason };

/** What fills a place for one person, or why nothing does. */
export type Filling =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable' }
  | { readonly status: 'sensitive' };

/** Puts a text together for one person. What is written to stand in does so for what is missing, never for what is wrong. */
export function render(parts: readonly TextPart[], fill: (place: Placeholder) => Filling): Rendering {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const filling = fill(part);
    if (filling.status === 'ok') text += filling.text;
    else if (filling.status === 'sensitive') return leftOut('sensitive_on_shared_phone');
    else if (filling.status === 'unreadable') return leftOut('unreadable_value');
    else if (part.instead === null) return leftOut('missing_value');
    else text += part.instead;
  }
  return { status: 'ok', text };
}

function leftOut(reason: UnrenderedReason): Rendering {
  return { status: 'left_out', reason };
}

/** The first of somebody's names, as she is addressed. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
