import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { maxCallFields } from '../limits.js';
import { byCode, ExpressionSource, GoesOnByCode, referencesByCode, StepId, waitingNode } from './common.js';
import { misfits } from './misfits.js';
import { sentence } from '../../platform/sentence.js';

const { text: tooManyText, words: tooManyWords } = sentence(
  'lint:call.fields',
)`may have ${{ most: maxCallFields }} fields at most`;
const tooManyFields = { message: tooManyText, params: { said: tooManyWords } };

/** The step that asks another system. */
export const callStep = defineStep({
  kind: 'call',
  about:
    'Asks another system over HTTPS and waits for its answer: `success` or `failure`. The host has to be on the list `WEBHOOK_HOSTS` of the installation. What it says, as JSON, is `results.<step>.extra`.',
  example: `
- id: weather
  call: https://weather.example.org/forecast
  send: { place: person.place, day: today + 1 day }
  timeout: 10 seconds
  go: { failure: no_forecast }
- id: dry
  branch:
    - when: results.weather.extra.rain = 0
      go: water_your_field
  else: no_forecast
- id: water_your_field
  end: text
- id: no_forecast
  end: silently
`,
  schema: z
    .strictObject({
      id: StepId,
      call: z
        .url({ protocol: /^https?$/, error: misfits.call_address })
        .max(2_000)
        .describe('The address.'),
      method: z
        .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
        .optional()
        .describe('Without it `POST` when something is sent, else `GET`.'),
      send: z
        .record(z.string().min(1).max(64), ExpressionSource)
        .refine((fields) => Object.keys(fields).length <= maxCallFields, tooManyFields)
        .optional()
        .describe(
          'The JSON that is sent: names, each with an expression. Send nothing that is not needed there.',
        ),
      timeout: z
        .string()
        .regex(/^([1-9]|[1-5]\d|60) seconds?$/, misfits.timeout)
        .optional()
        .describe('How long an answer may take; without it, 15 seconds.'),
      go: GoesOnByCode.describe(
        'The step to go on with, or one for `success` and one for `failure`; what is not named goes on to the next step.',
      ),
    })
    .check((context) => {
      const { method, send } = context.value;
      if (method !== 'GET' || send === undefined) return;
      const { text: message, words: said } = sentence(
        'lint:call.get',
      )`a GET sends nothing: leave it out, or leave out send`;
      context.issues.push({
        code: 'custom',
        path: ['method'],
        message,
        params: { said },
        input: context.value,
      });
    }),
  compile(step, place) {
    const send = Object.entries(step.send ?? {});
    const wait = {
      kind: 'call' as const,
      method: step.method ?? (step.send === undefined ? ('GET' as const) : ('POST' as const)),
      url: step.call,
      headers: {},
      body: step.send ?? null,
      timeoutSeconds: Number.parseInt(step.timeout ?? '15', 10),
    };
    return {
      nodes: [waitingNode(step.id, wait, byCode(step.go, place.next))],
      references: referencesByCode(step.go),
      expressions: send.map(([name, source]) => ({ path: ['send', name], source })),
      texts: [],
    };
  },
});
