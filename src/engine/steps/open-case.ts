import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, Minutes, passing, StepId } from './common.js';

/** The step that hands something to a human. */
export const openCaseStep = defineStep({
  kind: 'open_case',
  about: 'Opens a case, so that a human looks after it. Later texts may quote its number as `{{reference}}`.',
  example: `
- id: complaint
  ask: text
- id: open
  open_case: complaint
  priority: high
  owner: field_coordinator
  due: 3 days
  note: true # the text open.note of locales/<language>/<flow>.json
  about: results.complaint
- id: thanks
  end: text # Thank you. Your number is {{reference}}.
`,
  writes: ['The clinic was closed all day'],
  schema: z.strictObject({
    id: StepId,
    open_case: StepId.describe('Its topic, such as `complaint`, `question` or `danger_sign`.'),
    priority: z
      .enum(['urgent', 'high', 'normal', 'low'])
      .optional()
      .describe(
        '`urgent` is due in 1 hour, `high` in 8, `normal` in 2 days, `low` in a week; without it, normal.',
      ),
    owner: StepId.optional().describe(
      'Who is to look after it, such as `midwife`; without it, whoever comes first.',
    ),
    due: Minutes.optional().describe('How soon, where that is not as its priority says.'),
    once: z
      .boolean()
      .optional()
      .describe(
        '`true` opens none where the conversation has an open case of this topic already, as after a danger sign; its number cannot be quoted then.',
      ),
    note: z
      .boolean()
      .optional()
      .describe(
        '`true` says what it is about with the text `<step>.note`, for staff: each reads it in their own language.',
      ),
    about: ExpressionSource.optional().describe(
      'What it is about, in her own words; with a note, they stand below it. Without either, her last message.',
    ),
    go: GoesOn,
  }),
  compile(step, place) {
    const note = step.note === true ? `${step.id}.note` : null;
    const action = {
      kind: 'open_case' as const,
      topic: step.open_case,
      priority: step.priority ?? ('normal' as const),
      owner: step.owner ?? null,
      dueMinutes: step.due ?? null,
      summary: step.about ?? null,
      ...(note === null ? {} : { note }),
      ...(step.once === true ? { isOnce: true as const } : {}),
    };
    return {
      ...passing(step, place, [action]),
      expressions: step.about === undefined ? [] : [{ path: ['about'], source: step.about }],
      texts: note === null ? [] : [{ key: note, isRequired: true, isForStaff: true }],
    };
  },
});
