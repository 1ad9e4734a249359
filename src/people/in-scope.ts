import type { Scope } from '../platform/access/scope.js';

/**
 * The SQL condition that a person is in a scope: the predicate of every query that reads people.
 * A turf holds the people of its places (and of every place below them), of its programmes, and those with one of its
 * tags. Records that were merged into another are nobody's.
 * @param p alias of the table `people`
 * @param values the parameters of the statement so far; what the condition needs is added
 */
export function inScope(scope: Scope, p: string, values: unknown[]): string {
  const isOwn = `${p}.merged_into_id IS NULL`;
  if (scope.kind === 'system') return isOwn;
  const places = values.push(scope.places);
  const programmes = values.push(scope.programmes);
  const tags = values.push(scope.tags);
  return `(${isOwn} AND (${p}.place_code IN (${placesBelow(`$${places}`)})
    OR ${p}.tags && $${tags}::text[]
    OR EXISTS (SELECT FROM subscriptions turf WHERE turf.person_id = ${p}.id AND turf.programme = ANY($${programmes}::text[]))))`;
}

/**
 * SQL that gives the ids of everybody in a turf, some of them twice, each part by an index: for who reads them all. Records
 * that were merged into another are among them.
 * @param values the parameters of the statement so far; what it needs is added
 */
export function peopleOfTurf(scope: Scope, values: unknown[]): string {
  if (scope.kind === 'system') return 'SELECT id FROM people';
  const places = values.push(scope.places);
  const programmes = values.push(scope.programmes);
  const tags = values.push(scope.tags);
  return `SELECT id FROM people WHERE place_code = ANY(ARRAY(${placesBelow(`$${places}`)}))
    UNION ALL SELECT id FROM people WHERE tags && $${tags}::text[]
    UNION ALL SELECT person_id FROM subscriptions WHERE programme = ANY($${programmes}::text[])`;
}

/**
 * The SQL condition that a conversation is in a scope. In a turf is whoever speaks in it; while nobody knows who speaks, it is
 * enough that one of those who are reached at the address is. A stranger, whom no turf can hold, is for `system` alone.
 * @param c alias of the table `conversations`
 * @param values the parameters of the statement so far; what the condition needs is added
 */
export function conversationInScope(scope: Scope, c: string, values: unknown[]): string {
  if (scope.kind === 'system') return 'true';
  const isInTurf = inScope(scope, 'reached', values);
  return `EXISTS (
    SELECT FROM people reached
    WHERE ${isInTurf} AND (reached.id = ${c}.person_id OR ${c}.person_id IS NULL AND reached.id IN (
      SELECT a.person_id FROM person_addresses a WHERE a.channel = ${c}.channel AND a.address = ${c}.address)))`;
}

/**
 * SQL that gives the codes of places and of everything below them.
 * @param codes the parameter, or another expression of type text[]
 */
export function placesBelow(codes: string): string {
  return `WITH RECURSIVE below AS (
      SELECT code FROM places WHERE code = ANY(${codes}::text[])
      UNION SELECT inner_place.code FROM places inner_place JOIN below ON inner_place.parent_code = below.code)
    SELECT code FROM below`;
}
