import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';

const Name = z.string().trim().min(1).max(100);

/** What a view narrows the list of people to, and how it shows them. */
export const ViewContent = z
  .strictObject({
    q: z.string().trim().min(1).max(100).describe('What is looked for, as in the list.'),
    segment: z.uuid(),
    sort: z.enum(['name', '-updated', '-created']),
    columns: z
      .array(z.string().regex(/^[a-z][\w.:]{0,99}$/))
      .max(50)
      .describe('The columns in their order.'),
    placeBelow: z
      .string()
      .min(1)
      .max(200)
      .describe('The code of a place: only those who live there or below.'),
  })
  .partial()
  .meta({ id: 'PeopleViewContent' });
export type ViewContent = z.output<typeof ViewContent>;

/** A new view. */
export const NewPeopleView = z.strictObject({
  name: Name,
  isShared: z.boolean().default(false).describe('Whether everybody who may see the list of people sees it.'),
  view: ViewContent,
});
export type NewPeopleView = z.output<typeof NewPeopleView>;

/** What changes about a view; `view` takes the place of the whole one. */
export const PeopleViewPatch = z
  .strictObject({ name: Name, isShared: z.boolean(), view: ViewContent })
  .partial();
export type PeopleViewPatch = z.output<typeof PeopleViewPatch>;

/** A view of the list of people. */
export const PeopleViewView = z
  .object({
    id: z.string(),
    name: z.string(),
    isShared: z.boolean(),
    isOwn: z.boolean(),
    owner: z
      .string()
      .nullable()
      .describe('The name of whoever made it; null for somebody who is no account any more.'),
    view: ViewContent,
    createdAt: z.iso.datetime(),
    version: z.int().describe('The ETag of the view, without its quotes.'),
  })
  .meta({ id: 'PeopleView' });
export type PeopleViewView = z.output<typeof PeopleViewView>;

/** Views, by their names. */
export const PeopleViewPage = pageOf(PeopleViewView);

/** Which part of the list is asked for. */
export const PeopleViewsQuery = PageQuery;
export type PeopleViewsQuery = PageQuery;

/** The view in the address of a route. */
export const PeopleViewParams = z.strictObject({ id: z.uuid() });
export type PeopleViewParams = z.output<typeof PeopleViewParams>;
