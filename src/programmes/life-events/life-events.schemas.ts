import { z } from 'zod';

import { lifeEventKinds } from '../../people/dictionary/life-events.schemas.js';

/** What happened to a person. */
export const NewLifeEvent = z
  .strictObject({
    kind: z.enum(lifeEventKinds).describe('loss: of a pregnancy or a child. death: her own.'),
    day: z.iso.date().nullable().default(null).describe('When, as far as it is known.'),
  })
  .meta({ id: 'NewLifeEvent' });
export type NewLifeEvent = z.output<typeof NewLifeEvent>;

/** Something that happened to a person, and what it ended. */
export const LifeEventView = z
  .object({
    id: z.uuid(),
    kind: z.enum(lifeEventKinds),
    day: z.iso.date().nullable(),
    how: z.enum(['text', 'staff', 'import']),
    recordedAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
    isSure: z
      .boolean()
      .describe('False: told from a phone of several, and nobody knows yet whom it happened to.'),
    programmes: z.array(z.string()).describe('The programmes of hers that it ended.'),
    offer: z.string().nullable().describe('The flow that she is offered.'),
    reference: z.string().nullable().describe('The case that a human looks after.'),
  })
  .meta({ id: 'LifeEvent' });
export type LifeEventView = z.output<typeof LifeEventView>;

const ForeseenView = z
  .object({
    kind: z.enum(lifeEventKinds),
    programmes: z.array(z.string()).describe('The programmes that she is in and that would end.'),
    purposes: z.array(z.string()).describe('Purposes that nothing more would be sent for.'),
    offer: z
      .object({ flow: z.string(), afterDays: z.int() })
      .nullable()
      .describe('What she would be offered later.'),
    priority: z
      .enum(['urgent', 'high', 'normal', 'low', 'none'])
      .describe('How soon a human would look after it; none: no case is opened, and nobody is told.'),
  })
  .meta({ id: 'ForeseenLifeEvent' });

/** What happened to a person, the latest first. */
export const LifeEventList = z
  .object({
    items: z.array(LifeEventView),
    foreseen: z.array(ForeseenView).describe('What would follow if it were recorded now, of each kind.'),
  })
  .meta({ id: 'LifeEventList' });
export type LifeEventList = z.output<typeof LifeEventList>;

/** A life event in an address. */
export const LifeEventParams = z.strictObject({ id: z.uuid() });
export type LifeEventParams = z.output<typeof LifeEventParams>;
