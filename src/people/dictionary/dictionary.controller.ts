import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { LanguageCode } from '../../engine/definition/schema.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Config } from '../../platform/config/config.js';
import { Dictionary } from './dictionary.js';
import { FieldKind, RetentionSubject, Sensitivity } from './dictionary.schemas.js';

const DictionaryQuery = z.strictObject({
  language: LanguageCode.optional().describe('In which things are named; default: the installation’s.'),
});
type DictionaryQuery = z.output<typeof DictionaryQuery>;

const Named = z.object({ code: z.string(), name: z.string() }).meta({ id: 'DictionaryName' });

const FieldView = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: FieldKind,
    precision: z.literal('year').nullable().describe('Of a date of which a year, or an age, is enough.'),
    options: z.array(Named).nullable(),
    purpose: z.string(),
    sensitivity: Sensitivity,
    keepFor: z.string().nullable().describe('ISO 8601, such as P2Y.'),
  })
  .meta({ id: 'DictionaryField' });

const PurposeView = z
  .object({
    code: z.string(),
    name: z.string(),
    text: z.string().nullable().describe('What somebody agrees to, in words.'),
    why: z.string().nullable(),
    basis: z.string(),
    expiresAfter: z.string().nullable(),
    guardianUnder: z.int().nullable(),
    matureMinorFrom: z.int().nullable(),
    recipients: z.array(z.string()),
  })
  .meta({ id: 'DictionaryPurpose' });

const DictionaryView = z
  .object({
    roles: z.array(Named),
    relationships: z.array(Named),
    topics: z.array(Named),
    programmes: z.array(Named).describe('Those that have a name.'),
    purposes: z.array(PurposeView),
    partners: z.array(z.object({ code: z.string(), name: z.string(), contact: z.string().nullable() })),
    fieldSets: z.array(
      z.object({
        set: z.string(),
        name: z.string(),
        programme: z.string().nullable(),
        fields: z.array(FieldView),
      }),
    ),
    retention: z.array(z.object({ what: RetentionSubject, after: z.string() })),
    languages: z.array(z.string()).describe('In which it has names.'),
  })
  .meta({ id: 'Dictionary' });
type DictionaryView = z.output<typeof DictionaryView>;

/** What is kept about people, and what everything is called. */
@ApiTags('people')
@Controller('api/v1/dictionary')
export class DictionaryController {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(DictionaryView, 'Shows the data dictionary with its names in a language.')
  show(@Query({ schema: DictionaryQuery }) { language }: DictionaryQuery): DictionaryView {
    const { current } = this.dictionary;
    const spoken = language ?? this.config.defaultLanguage;
    const named = (area: string, codes: readonly string[]) =>
      codes.map((code) => ({ code, name: current.nameOf(`${area}.${code}`, spoken) }));
    const wordOrNull = (key: string): string | null =>
      Object.values(current.words).some((words) => key in words) ? current.nameOf(key, spoken) : null;
    return {
      roles: named('roles', current.roles),
      relationships: named('relationships', current.relationships),
      topics: named('topics', current.topics),
      programmes: current.programmes.map((code) => ({
        code,
        name: current.nameOf(`programmes.${code}.name`, spoken),
      })),
      purposes: current.purposes.map((purpose) => ({
        ...purpose,
        recipients: [...purpose.recipients],
        name: current.nameOf(`purposes.${purpose.code}.name`, spoken),
        text: wordOrNull(`purposes.${purpose.code}.text`),
        why: wordOrNull(`purposes.${purpose.code}.why`),
      })),
      partners: current.partners.map((partner) => ({
        ...partner,
        name: wordOrNull(`partners.${partner.code}`) ?? partner.name,
      })),
      fieldSets: current.fieldSets.map(({ set, programme, fields }) => ({
        set,
        name: current.nameOf(`sets.${set}`, spoken),
        programme,
        fields: fields.map(({ set: _set, programme: _programme, options, ...field }) => ({
          ...field,
          name: current.nameOf(`fields.${field.key}.name`, spoken),
          options: options === null ? null : named(`fields.${field.key}.options`, options),
        })),
      })),
      retention: current.retention.map((rule) => ({ ...rule })),
      languages: Object.keys(current.words),
    };
  }
}
