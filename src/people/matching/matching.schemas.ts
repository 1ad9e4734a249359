import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { NewAddress, PersonView } from '../record/people.schemas.js';
import { datePrecisions } from '../../engine/understanding/date-precision.js';

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const Moment = z.iso.datetime();
const Count = z.int();

/** Whether a merge is only looked at. */
export const MergeQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: show what the merge would come to, and do nothing.'),
});
export type MergeQuery = z.output<typeof MergeQuery>;

/** Which record is merged into this one. */
export const MergeBody = z.strictObject({
  other: z.uuid().describe('The record that goes into this one.'),
  take: z
    .array(Key)
    .max(200)
    .default([])
    .describe(
      'What is taken from the other record although this one has it: name, language, timezone, preferred_hour, preferred_channel, code, or keys of fields.',
    ),
});
export type MergeBody = z.output<typeof MergeBody>;

/** What a merge comes to. */
export const MergeView = z
  .object({
    id: z.string().nullable().describe('What undoes it; null where it was only looked at.'),
    keptId: z.string(),
    mergedId: z.string(),
    kept: PersonView.describe('The record as it is, or would be, after the merge.'),
    conflicts: z
      .array(
        z
          .object({ key: z.string(), kept: z.any(), other: z.any(), wins: z.enum(['kept', 'other']) })
          .meta({ id: 'RecordConflict' }),
      )
      .describe('What the two records told differently, and which of the two stays.'),
    moved: z
      .array(z.object({ part: z.string(), count: Count }))
      .describe('How much came from the other record.'),
  })
  .meta({ id: 'Merge' });
export type MergeView = z.output<typeof MergeView>;

/** A merge in the address of a route. */
export const MergeParams = z.strictObject({ id: z.uuid() });
export type MergeParams = z.output<typeof MergeParams>;

/** The two records that a merge was of. */
export const PartedView = z
  .object({ keptId: z.string(), mergedId: z.string() })
  .meta({ id: 'PartedRecords' });
export type PartedView = z.output<typeof PartedView>;

/** Which pairs are asked for. */
export const DuplicatesQuery = PageQuery.extend({
  person: z.uuid().optional().describe('Only those of one person.'),
});
export type DuplicatesQuery = z.output<typeof DuplicatesQuery>;

const Reason = z
  .object({
    code: z.string(),
    points: z.int().describe('How much it counts; less than 0 speaks against it.'),
  })
  .meta({ id: 'DuplicateReason' });

const PairedPerson = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    language: z.string().nullable(),
    place: z.object({ code: z.string(), name: z.string() }).nullable(),
    birthDate: z
      .object({ date: z.string(), precision: z.enum(datePrecisions) })
      .nullable()
      .describe('Null where it is not known, or sensitive and the reader does not serve her.'),
    addresses: z.array(z.string()).describe('Masked for whoever does not serve her.'),
    createdAt: Moment,
    updatedAt: Moment,
  })
  .meta({ id: 'PairedPerson' });
export type PairedPerson = z.output<typeof PairedPerson>;

/** Two records that may be of one person. */
export const DuplicateView = z
  .object({
    personId: z.string(),
    otherId: z.string(),
    score: z.int().describe('0 to 100'),
    reasons: z.array(Reason),
    foundAt: Moment,
    person: PairedPerson,
    other: PairedPerson,
  })
  .meta({ id: 'DuplicatePair' });
export type DuplicateView = z.output<typeof DuplicateView>;

/** Pairs of records. */
export const DuplicatePage = pageOf(DuplicateView);

/** Two records in the address of a route, in whichever order. */
export const PairParams = z.strictObject({ one: z.uuid(), other: z.uuid() });
export type PairParams = z.output<typeof PairParams>;

/** What somebody decided about two records. */
export const PairDecision = z.strictObject({
  state: z.enum(['distinct', 'open']).describe('distinct: they are two people, and are not shown again.'),
});
export type PairDecision = z.output<typeof PairDecision>;

/** Somebody who may be recorded already. */
export const DuplicateSearch = z.strictObject({
  name: z.string().trim().max(200).nullable().default(null),
  birthDate: z.iso.date().nullable().default(null),
  precision: z.enum(datePrecisions).default('day'),
  placeCode: z.string().max(200).nullable().default(null),
  addresses: z
    .array(NewAddress.pick({ channel: true, address: true }))
    .max(20)
    .default([]),
});
export type DuplicateSearch = z.output<typeof DuplicateSearch>;

/** Records that may be of her, the likeliest first. */
export const CandidatesView = z
  .object({
    items: z.array(
      z
        .object({ score: z.int(), reasons: z.array(Reason), person: PairedPerson })
        .meta({ id: 'DuplicateCandidate' }),
    ),
  })
  .meta({ id: 'DuplicateCandidates' });
export type CandidatesView = z.output<typeof CandidatesView>;
