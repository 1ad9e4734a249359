import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery, pageFrom, pageOf, readCursor, type Page } from '../../platform/http/page.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { PeoplePerPlaceRepository } from './people-per-place.repository.js';
import { PlacesRepository } from './places.repository.js';

const PlacesQuery = PageQuery.extend({
  parent: z.string().max(200).optional().describe('Only those that lie directly in a place.'),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('How a name or a code begins; default: those at the top.'),
});
type PlacesQuery = z.output<typeof PlacesQuery>;

const PlaceParams = z.strictObject({ code: z.string().min(1).max(200) });
type PlaceParams = z.output<typeof PlaceParams>;

const PlaceStep = z.object({ code: z.string(), name: z.string(), level: z.string() });

const PlaceRowView = PlaceStep.extend({
  parent: z.string().nullable(),
  inside: z.int().describe('How many places lie directly in it.'),
  around: z.string().nullable().describe('The name of the place that it lies in.'),
  people: z.int().describe('How many people live there and below, as far as the reader may see them.'),
  isEstimate: z.boolean().describe('There are too many to count them one by one.'),
}).meta({ id: 'PlaceRow' });
type PlaceRowView = z.output<typeof PlaceRowView>;

const PlaceView = PlaceRowView.extend({
  otherNames: z.array(z.string()),
  path: z.array(PlaceStep).describe('The places that it lies in, from the top.'),
}).meta({ id: 'Place' });
type PlaceView = z.output<typeof PlaceView>;

const nobody = { people: 0, isEstimate: false };

const Position = z.strictObject({ name: z.string().max(1_000), code: z.string().max(200) });

/** The tree of places. */
@ApiTags('people')
@Controller('api/v1/places')
@Allow('people.read')
export class PlacesController {
  constructor(
    private readonly places: PlacesRepository,
    private readonly people: PeoplePerPlaceRepository,
    private readonly database: Database,
  ) {}

  @Get()
  @Answers(
    pageOf(PlaceRowView),
    'Lists places by their names: those at the top, in a place, or that are looked for.',
  )
  async list(
    @Query({ schema: PlacesQuery }) { parent, q, limit, cursor }: PlacesQuery,
    @Caller() { scope }: Principal,
  ): Promise<Page<PlaceRowView>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const wanted = { parent: parent ?? null, q: q === undefined || q === '' ? null : q, after };
    const rows = await this.places.list(this.database.pool, wanted, limit + 1);
    const page = pageFrom(rows, limit, ({ name, code }) => ({ name, code }));
    const counts = await this.people.of(
      this.database.pool,
      page.items.map(({ code }) => code),
      scope,
    );
    return {
      ...page,
      items: page.items.map((place) => ({ ...place, ...(counts.get(place.code) ?? nobody) })),
    };
  }

  @Get(':code')
  @Answers(PlaceView, 'Shows a place with those that it lies in.')
  async show(
    @Param({ schema: PlaceParams }) { code }: PlaceParams,
    @Caller() { scope }: Principal,
  ): Promise<PlaceView> {
    const place = await this.places.find(this.database.pool, code);
    if (place === null)
      throw new DomainError('not_found', sentence('problems:no_place')`There is no such place.`);
    const people = (await this.people.of(this.database.pool, [code], scope)).get(code) ?? nobody;
    return { ...place, ...people, otherNames: [...place.otherNames], path: [...place.path] };
  }
}
