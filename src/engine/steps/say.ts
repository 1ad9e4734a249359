import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passing, Sensitive, sending, StepId, textsSent } from './common.js';
import { misfits } from './misfits.js';

/** The step that sends a text. */
export const sayStep = defineStep({
  kind: 'say',
  about: 'Sends a text and goes on.',
  example: `
- id: welcome
  say: text # the text welcome.text of locales/<language>/<flow>.json
- id: welcome_again
  say: welcome.text # a text of another step
- id: picture
  say: text
  media: https://example.org/mosquito-net.jpg # on WhatsApp; by SMS the text alone
`,
  schema: z.strictObject({
    id: StepId,
    say: z
      .string()
      .regex(/^([a-z][a-z0-9_]*\.)?[a-z_]+$/, misfits.text_name)
      .describe('The text: `text` for its own, `<step>.text` for that of another step.'),
    media: z
      .url({ protocol: /^https$/, error: misfits.picture_address })
      .max(1_000)
      .optional()
      .describe(
        'A picture, sound or document that comes with it on WhatsApp; the text alone must do by SMS.',
      ),
    sensitive: Sensitive,
    go: GoesOn,
  }),
  compile(step, place) {
    const key = step.say.includes('.') ? step.say : `${step.id}.${step.say}`;
    const action = sending(key, step.sensitive, step.media);
    return {
      ...passing(step, place, [action]),
      texts: textsSent(key, step.sensitive),
    };
  },
});
