import { z } from 'zod';
import { parseAction } from '../../conversations/golden/golden-action.js';
import { goldenText } from '../../conversations/golden/golden-file.js';
import type { Deed } from '../../conversations/golden/player.js';
import { FlowName } from '../drafts/flow-files.schemas.js';

const longestText = 2_000;

/** One thing that happens in a simulated conversation. */
export const Turn = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), text: z.string().max(longestText) }),
  z.strictObject({ do: z.literal('tap'), code: z.string().regex(/^\S{1,100}$/) }),
  z.strictObject({ do: z.literal('send'), contentType: z.string().regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/) }),
  z.strictObject({
    do: z.literal('locate'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.strictObject({
    do: z.literal('wait'),
    text: z.string().regex(/^\+[1-9]\d{0,3} (minute|hour|day|week)s?$/, 'Write it as +2 days.'),
  }),
  z.strictObject({ do: z.literal('start'), flow: FlowName }),
  z.strictObject({ do: z.literal('call'), answer: z.string().max(4_000) }),
]);
export type Turn = z.output<typeof Turn>;

/** What happens in a turn, as golden conversations know it; null for what cannot be read. */
export function deedOf(turn: Turn): Deed | null {
  switch (turn.do) {
    case 'say':
      return { kind: 'said', text: goldenText(turn.text.replaceAll(/\r\n?/g, '\n')), line: 0 };
    case 'wait':
      return { kind: 'waited', text: turn.text, line: 0 };
    case 'tap':
      return acted(`taps ${turn.code}`);
    case 'send':
      return acted(`sends ${turn.contentType}`);
    case 'locate':
      return acted(`location ${turn.latitude} ${turn.longitude}`);
    case 'start':
      return acted(`start ${turn.flow}`);
    case 'call':
      return acted(`call ${turn.answer}`);
  }
}

function acted(text: string): Deed | null {
  const action = parseAction(text);
  return action === null ? null : { kind: 'acted', action, text, line: 0 };
}
