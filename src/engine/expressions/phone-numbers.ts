import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { ValueFault } from './value.js';

/** Characters that are searched. */
const maxSearched = 1_600;

/** A run of digits with what people put between them. */
const CANDIDATE = /(?<![\p{L}\p{N}+])(?:\+|\(\+?)?\d(?:[ ().-]{0,2}\d){5,17}(?!\d)/gu;

/**
 * Finds the first phone number in a text, as E.164: one of a possible length, whether it is in use or not.
 * @param country two letters, for numbers as they are dialled inside it; without one only full numbers are found
 * @throws ValueFault for a country that does not exist
 */
export function findPhoneNumber(text: string, country: string | undefined): string | null {
  const code = country?.toUpperCase() ?? '';
  if (code !== '' && !isSupportedCountry(code))
    throw new ValueFault('phone numbers of that country are not known');
  for (const [written] of text.slice(0, maxSearched).matchAll(CANDIDATE)) {
    // The library knows `+` only, and not the 00 that is dialled for it.
    const dialled = written.replace(/^\(?00/, '+');
    const number = parsePhoneNumberFromString(dialled, code === '' ? {} : { defaultCountry: code });
    if (number?.isPossible() === true) return number.number;
  }
  return null;
}
