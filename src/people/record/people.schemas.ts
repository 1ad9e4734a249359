import { z } from 'zod';

import { LanguageCode } from '../../engine/definition/schema.js';
import { PageQuery, pageOf } from '../../platform/http/page.js';
import { FieldKind, Sensitivity } from '../dictionary/dictionary.schemas.js';
import { isTimezone } from '../../platform/timezone.js';
import { datePrecisions } from '../../engine/understanding/date-precision.js';

/** The id in the address of a route. */
export const PersonParams = z.strictObject({ id: z.uuid() });
export type PersonParams = z.output<typeof PersonParams>;

const Name = z.string().trim().min(1).max(200);
const Tag = z.string().trim().min(1).max(64).describe('A word that staff and flows group people by.');
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const Tags = z.array(Tag).max(100);
const Codes = z.array(Code).max(100);
const Hour = z.int().min(0).max(23).describe('By her own clock.');
const Channel = z.enum(['sms', 'whatsapp']);
const Timezone = z
  .string()
  .max(64)
  .refine(isTimezone, 'It is no time zone, such as Africa/Nairobi.')
  .describe('A time zone, such as Africa/Nairobi.');
const Address = z.string().trim().min(1).max(100);

const Moment = z.iso.datetime();
const Day = z.iso.date();

/** What staff write for a field: read by its kind, as people write it. */
const RawValue = z.union([z.string().max(2_000), z.number(), z.boolean()]);

/** An address as somebody writes it. */
export const NewAddress = z.strictObject({
  channel: Channel.default('sms'),
  address: Address.describe('A number as it is dialled, or simulator:<name>.'),
  isPrivate: z.boolean().default(false).describe('Nobody else reads what comes there: she said so.'),
});
export type NewAddress = z.output<typeof NewAddress>;

/** One address of a person. */
export const AddressOf = z.strictObject({ channel: Channel, address: Address });
export type AddressOf = z.output<typeof AddressOf>;

/** What is changed about an address. */
export const AddressPatch = AddressOf.extend({ isPrivate: z.boolean() });
export type AddressPatch = z.output<typeof AddressPatch>;

/** A person who is to be recorded. */
export const NewPersonBody = z
  .strictObject({
    name: Name,
    language: LanguageCode,
    timezone: Timezone,
    preferredHour: Hour,
    preferredChannel: Channel,
    addresses: z.array(NewAddress).max(20),
    fields: z.record(Code, RawValue),
    tags: Tags,
    roles: Codes,
    interests: Codes,
  })
  .partial();
export type NewPersonBody = z.output<typeof NewPersonBody>;

const addRemove = <Item extends z.ZodType>(items: z.ZodArray<Item>) =>
  z.strictObject({ add: items.optional(), remove: items.optional() });

/** What is to change about a person. What it leaves out stays; null forgets. */
export const PersonPatch = z
  .strictObject({
    name: Name.nullable(),
    language: LanguageCode.nullable(),
    timezone: Timezone.nullable(),
    preferredHour: Hour.nullable(),
    preferredChannel: Channel.nullable(),
    fields: z.record(Code, RawValue.nullable()),
    tags: addRemove(Tags),
    roles: addRemove(Codes),
    interests: addRemove(Codes),
  })
  .partial();
export type PersonPatch = z.output<typeof PersonPatch>;

/** Which people are asked for. */
export const PeopleQuery = z.strictObject({
  q: z
    .string()
    .max(100)
    .optional()
    .describe('How words of her name begin, the last figures of her number, or her id.'),
  segment: z.uuid().optional().describe('Only those of a segment.'),
  expression: z.string().max(4_000).optional().describe('Only those whom an expression describes.'),
});
export type PeopleQuery = z.output<typeof PeopleQuery>;

/** Which page of them, in which order. */
export const PeoplePageQuery = PageQuery.extend(PeopleQuery.shape).extend({
  sort: z.enum(['name', '-updated', '-created']).default('name'),
});
export type PeoplePageQuery = z.output<typeof PeoplePageQuery>;

const PlaceName = z.object({ code: z.string(), name: z.string() }).meta({ id: 'PlaceName' });

/** A person in a list. */
export const PersonRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    language: z.string().nullable(),
    place: PlaceName.nullable(),
    roles: z.array(z.string()),
    tags: z.array(z.string()),
    phone: z.string().nullable().describe('Masked for whoever does not serve her.'),
    channel: z.string().nullable(),
    updatedAt: Moment,
    lastHeardAt: Moment.nullable(),
  })
  .meta({ id: 'PersonRow' });
export type PersonRow = z.output<typeof PersonRow>;

/** People. */
export const PeoplePage = pageOf(PersonRow).extend({
  isTooSlow: z
    .boolean()
    .describe('Finding whom the expression means would have taken too long, so that nobody is listed.'),
});

/** How many there are. */
export const PeopleCountView = z
  .object({ count: z.int(), isEstimate: z.boolean().describe('Counting would have taken too long.') })
  .meta({ id: 'PeopleCount' });
export type PeopleCountView = z.output<typeof PeopleCountView>;

/** A value that is kept about a person. */
export const PersonField = z
  .object({
    key: z.string(),
    value: z.any().describe('Null where it is masked.'),
    precision: z.enum(datePrecisions).nullable(),
    original: z.string().nullable().describe('What was written, where the value is another.'),
    source: z.string(),
    updatedAt: Moment,
    isMasked: z.boolean().describe('It is sensitive, and the reader does not serve her.'),
    kind: FieldKind.nullable().describe('Null for a field that the dictionary does not name.'),
    set: z.string().nullable(),
    sensitivity: Sensitivity,
  })
  .meta({ id: 'PersonField' });
export type PersonField = z.output<typeof PersonField>;

const AddressView = z
  .object({
    channel: Channel,
    address: z.string(),
    isPrivate: z.boolean(),
    sharedWith: z.int().describe('How many others are reached there.'),
  })
  .meta({ id: 'PersonAddress' });

const RelationshipView = z
  .object({
    kind: z.string(),
    direction: z
      .enum(['of', 'to'])
      .describe('of: she is the <kind> of the other. to: the other is the <kind> of hers.'),
    otherId: z.string(),
    otherName: z.string().nullable(),
    since: Day,
  })
  .meta({ id: 'PersonRelationship' });

/** The record of a person, without her timeline. */
export const PersonView = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    language: z.string().nullable(),
    timezone: z.string().nullable(),
    preferredHour: z.int().nullable(),
    preferredChannel: Channel.nullable(),
    tags: z.array(z.string()),
    isTest: z.boolean(),
    place: PlaceName.nullable(),
    addresses: z.array(AddressView),
    fields: z.array(PersonField),
    roles: z.array(z.object({ role: z.string(), since: Day, until: Day.nullable() })),
    interests: z.array(z.object({ topic: z.string(), how: z.enum(['stated', 'learned']), count: z.int() })),
    household: z.object({ id: z.string(), name: z.string(), relationship: z.string() }).nullable(),
    relationships: z.array(RelationshipView),
    createdAt: Moment,
    updatedAt: Moment,
    lastHeardAt: Moment.nullable(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.output<typeof PersonView>;

/** What somebody is to another. */
export const NewRelationship = z.strictObject({
  kind: Code.describe('A relationship of the dictionary: she is the <kind> of the other.'),
  otherId: z.uuid(),
});
export type NewRelationship = z.output<typeof NewRelationship>;
