import { z } from 'zod';

import { PersonParams } from '../people/record/people.schemas.js';

const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'It is no language, such as sw.');
const Moment = z.iso.datetime();
const Action = z.enum(['granted', 'refused', 'withdrawn', 'expired']);
const Method = z.enum(['text', 'staff', 'import', 'campaign']);
const Basis = z.enum(['self', 'guardian', 'mature_minor']);

/** The language that things are named in. */
export const NamingQuery = z.strictObject({ language: LanguageCode.default('en') });
export type NamingQuery = z.output<typeof NamingQuery>;

/** One entry of the ledger. */
export const ConsentEntryView = z
  .object({
    id: z.string(),
    recordId: z
      .string()
      .describe(
        'The record that it was entered in: hers, or one that was merged into it. Each has a chain of its own.',
      ),
    sequence: z.number().int().describe('Its place in the chain of that record.'),
    purpose: z.string(),
    name: z.string().describe('What the purpose is called.'),
    action: Action,
    method: Method,
    basis: Basis,
    guardianId: z.string().nullable(),
    language: z.string().describe('Of the words shown.'),
    version: z.string(),
    at: Moment,
    expiresAt: Moment.nullable(),
    recordedBy: z.object({ kind: z.string(), id: z.string() }),
    proofMessageId: z.string().nullable(),
    hash: z.string(),
    evidence: z
      .object({
        channel: z.string(),
        address: z.string(),
        words: z.string(),
        answer: z.string(),
        details: z.record(z.string(), z.string()),
      })
      .nullable()
      .describe('Null once it was erased.'),
  })
  .meta({ id: 'ConsentEntry' });
export type ConsentEntryView = z.output<typeof ConsentEntryView>;

/** What somebody agreed to, and how it came to be. */
export const ConsentsView = z
  .object({
    purposes: z.array(
      z.object({
        purpose: z.string(),
        name: z.string(),
        action: Action.nullable().describe('Null: never asked. A consent whose time is over has expired.'),
        at: Moment.nullable(),
        expiresAt: Moment.nullable(),
      }),
    ),
    entries: z.array(ConsentEntryView).describe('The ledger, the newest first.'),
  })
  .meta({ id: 'Consents' });
export type ConsentsView = z.output<typeof ConsentsView>;

/** A consent that staff who were there write down. */
export const RecordConsent = z
  .strictObject({
    purpose: z.string().min(1).max(100).describe('One of the dictionary, or `share:<partner>`.'),
    action: z.enum(['granted', 'refused', 'withdrawn']),
    language: LanguageCode.describe('Of the words that were said.'),
    words: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .optional()
      .describe('The exact words; without them those of the dictionary.'),
    answer: z.string().trim().max(500).default('').describe('What the person said.'),
    at: z.iso.datetime({ offset: true }).optional().describe('When; without it now.'),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
    basis: Basis.default('self'),
    guardianId: z.uuid().optional().describe('A person of ours who agreed for her.'),
    guardian: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('The name of a guardian who is nobody of ours.'),
    note: z.string().trim().min(1).max(500).optional().describe('Where it was, on which form.'),
  })
  .meta({ id: 'RecordConsent' });
export type RecordConsent = z.output<typeof RecordConsent>;

/** An entry of somebody's. */
export const EntryParams = PersonParams.extend({ entryId: z.uuid() });
export type EntryParams = z.output<typeof EntryParams>;

/** In which form a receipt is wanted. */
export const ReceiptQuery = z.strictObject({
  format: z.enum(['text', 'json']).default('text'),
  language: LanguageCode.optional().describe("Of the receipt; without it the person's own."),
});
export type ReceiptQuery = z.output<typeof ReceiptQuery>;
