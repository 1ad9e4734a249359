import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ChannelName } from '../../channels/channel.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import { refused } from '../broadcasts/broadcasts.errors.js';
import { PlanBases } from '../plan/plan-bases.js';
import { RecipientFactsRepository, type RecipientFacts } from '../plan/recipient-facts.repository.js';
import { orderedWays } from '../plan/ways.rules.js';
import { Fillings } from './fillings.js';
import { render } from './render.rules.js';

/** Before the words of a test, so that nobody takes it for the message itself. */
const mark = 'TEST: ';

/** Who gets a test, and in which language; null: her own. */
export interface TestReader {
  readonly personId: string;
  readonly language: string | null;
}

/** A test, and where it goes. */
export interface TestText {
  readonly body: string;
  readonly language: string;
  readonly senderId: string;
  readonly channel: ChannelName;
  readonly address: string;
}

/** Makes the texts of tests, with what is known of who reads them. */
@Injectable()
export class TestTexts {
  constructor(
    private readonly bases: PlanBases,
    private readonly facts: RecipientFactsRepository,
    private readonly fillings: Fillings,
  ) {}

  /** @throws DomainError `refused` where there is no phone or no text, or a value is missing */
  async of(
    tx: PoolClient,
    broadcast: Broadcast,
    { personId, language }: TestReader,
    now: Date,
  ): Promise<TestText> {
    const basis = await this.bases.of(tx, broadcast, now);
    const [facts] = await this.facts.of(tx, [personId], basis.wanted);
    const [way] = facts === undefined ? [] : orderedWays(facts);
    if (facts === undefined || way === undefined) throw noPhone();
    const wanted = language ?? facts.language;
    const place = { senderId: way.sender_id, channel: way.channel, address: way.address };
    if (broadcast.content.kind === 'flow') {
      const opening = basis.openingFor(wanted);
      return { ...place, language: opening.language, body: mark + opening.text };
    }
    const text = basis.written.textFor(wanted, false) ?? basis.written.textFor(wanted, true);
    if (text === undefined) throw noText();
    const rendering = render(text.parts, (part) => this.filling(part, facts, text.language));
    if (rendering.status === 'left_out') throw missing();
    return { ...place, language: text.language, body: mark + rendering.text };
  }

  /** It is the staff's own phone: nothing is kept from it for being shared. What is missing is shown as it is written. */
  private filling(place: Parameters<Fillings['of']>[0], facts: RecipientFacts, language: string) {
    const words = {
      name: facts.name,
      placeCode: facts.placeCode,
      fields: facts.fields,
      columns: facts.columns,
      isPrivatePhone: true,
    };
    const filling = this.fillings.of(place, words, language);
    if (filling.status === 'ok' || place.instead !== null) return filling;
    return { status: 'ok', text: `[${place.written}]` } as const;
  }
}

function noPhone(): DomainError {
  return refused(
    sentence('problems:test_no_phone')`There is no phone in this record that a test could go to.`,
  );
}

function noText(): DomainError {
  return refused(sentence('problems:test_no_text')`There is no text yet. Write one first.`);
}

function missing(): DomainError {
  return refused(
    sentence('problems:test_missing')`A value that the text names cannot be read in this record.`,
  );
}
