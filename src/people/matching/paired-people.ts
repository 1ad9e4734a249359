import { Injectable } from '@nestjs/common';

import type { Principal } from '../../platform/access/principal.js';
import { maskedAddress, seesSensitive } from '../access.rules.js';
import { Dictionary } from '../dictionary/dictionary.js';
import { RecordReader } from '../record/record-reader.js';
import type { PairedRecord } from './duplicate-pairs.repository.js';
import type { Newcomer } from './duplicates.service.js';
import type { DuplicateSearch, PairedPerson } from './matching.schemas.js';

/** What staff see, and write, of people who may be the same. */
@Injectable()
export class PairedPeople {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly reader: RecordReader,
  ) {}

  /** One of two, as far as its reader may see it. */
  to(
    caller: Pick<Principal, 'role' | 'scopes'>,
    { birthDate, addresses, ...person }: PairedRecord,
  ): PairedPerson {
    const isFull = seesSensitive(caller);
    const isBirthHidden = !isFull && this.dictionary.current.isSensitive('birth_date');
    return {
      ...person,
      birthDate: isBirthHidden ? null : birthDate,
      addresses: addresses.map((address) => (isFull ? address : maskedAddress(address))),
    };
  }

  /**
   * Somebody who is about to be recorded, her numbers as they are dialled.
   * @throws DomainError `malformed` for a number that is none
   */
  newcomer({ name, birthDate, precision, placeCode, addresses }: DuplicateSearch): Newcomer {
    const stored = this.reader.addresses(addresses);
    return {
      ref: 'newcomer',
      name: name === '' ? null : name,
      birthDate: birthDate === null ? null : { date: birthDate, precision },
      placeCode,
      addresses: stored,
      isTest: stored.some(({ address }) => address.startsWith('simulator:')),
    };
  }
}
