import { DomainError } from '../platform/domain-error.js';
import { systemScope } from '../platform/access/scope.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonFacts } from '../people/person.js';
import type { Database } from '../platform/database/database.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Finds a person by her id or by an address of hers, such as +12025550100 or simulator:asha.
 * @throws DomainError `not_found`, or `ambiguous` when several people share the address
 */
export async function findPerson(database: Database, idOrAddress: string): Promise<PersonFacts> {
  const people = new PeopleRepository();
  const ids = uuid.test(idOrAddress) ? [idOrAddress] : await idsAt(people, database, idOrAddress);
  if (ids.length > 1)
    throw new DomainError('ambiguous', `Several people have this address: ${ids.join(', ')}`);
  const [person] = (await people.load(database.pool, ids, systemScope)).values();
  if (person === undefined)
    throw new DomainError(
      'not_found',
      `Nobody is known by "${idOrAddress}". Give an id, or an address such as +12025550100 or simulator:asha.`,
    );
  return person;
}

async function idsAt(people: PeopleRepository, database: Database, address: string): Promise<string[]> {
  const places = (['sms', 'whatsapp'] as const).map((channel) => ({ channel, address }));
  const holders = await people.findByAddress(database.pool, places);
  return [...new Set(holders.map(({ personId }) => personId))];
}
