import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import type { ConsentState, Fact } from './condition.js';
import type { Vocabulary } from './vocabulary.js';

/** Says that a fact does not hold, such that it follows "people who"; null where no plain words do so. */
export function sayLacking(fact: Fact, words: Vocabulary): Sentence | null {
  switch (fact.about) {
    case 'field':
      return fact.test.is === 'known' ? fieldUnknown(words.nameOf(`fields.${fact.key}.name`)) : null;
    case 'profile':
      return fact.test.is === 'known' ? profileUnknown[fact.column]() : null;
    case 'place':
      if (fact.codes !== null) return null;
      return fact.key === null
        ? sentence('whom:place_unknown')`live at a place that we do not know`
        : fieldUnknown(words.nameOf(`fields.${fact.key}.name`));
    case 'consent':
      return consentLacking(fact.state, words.nameOf(`purposes.${fact.purpose}.name`));
    case 'test_person':
      return fact.isTest === true ? sentence('whom:no_test')`are no test people` : null;
    case 'tag':
      return sentence('whom:no_tag')`do not have the tag "${{ tag: fact.tag }}"`;
    case 'role':
      return withoutRole(words.nameOf(`roles.${fact.role}`));
    case 'interest':
      return withoutInterest(words.nameOf(`topics.${fact.topic}`));
    case 'wrote':
      return fact.within === null
        ? sentence('whom:never_wrote')`have never written to us`
        : sentence(
            'whom:not_wrote_within',
          )`did not write to us within the last ${{ length: fact.within.said }}`;
    default:
      return null;
  }
}

const profileUnknown: Readonly<Record<'name' | 'language' | 'timezone', () => Sentence>> = {
  name: () => sentence('whom:name_unknown')`have not told us their name`,
  language: () => sentence('whom:language_unknown')`have not chosen a language`,
  timezone: () => sentence('whom:timezone_unknown')`have no time zone of their own`,
};

function fieldUnknown(field: string): Sentence {
  return sentence('whom:field_unknown')`have nothing filled in for ${{ field }}`;
}

function consentLacking(state: ConsentState | null, purpose: string): Sentence | null {
  if (state === null) return sentence('whom:consent_unknown')`were never asked for consent to ${{ purpose }}`;
  return state === 'granted' ? sentence('whom:not_agreed')`have not agreed to ${{ purpose }}` : null;
}

function withoutRole(role: string): Sentence {
  return sentence('whom:no_role')`do not have the role ${{ role }}`;
}

function withoutInterest(interest: string): Sentence {
  return sentence('whom:no_interest')`do not care about ${{ interest }}`;
}
