/**
 * SQL that gives the ids of people (alias `p`) who have a match key, by the index of the keys. How many have it is not known
 * before: beside a limit the planner would take reading the whole table until enough are found for cheap, which reads it to its
 * end for a key that nobody has. A part of its own is planned without the limit, and still read no further.
 * @param key an expression of type text @param and a further condition of theirs @param most of them at most
 */
export function withKey(key: string, and: string, most: number): string {
  return `WITH sharing AS MATERIALIZED (SELECT p.id FROM people p WHERE p.match_keys @> ARRAY[${key}] AND ${and})
    SELECT id FROM sharing LIMIT ${most}`;
}
