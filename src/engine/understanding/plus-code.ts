import type { Coordinates } from './coordinates.js';

/** The twenty digits of an Open Location Code: no vowels, so that no words come about. */
const ALPHABET = '23456789cfghjmpqrvwx';

/** A code of ten figures or more; shorter ones need a town beside them, which is not known here. */
const CODE = /(?<![a-z0-9])([2-9cfghjmpqrvwx]{8})\+([2-9cfghjmpqrvwx]{2,3})(?![a-z0-9])/u;

/** Degrees that a pair of figures stands for, from the first to the fifth. */
const PAIR_DEGREES = [20, 1, 1 / 20, 1 / 400, 1 / 8_000];

/** Finds a full plus code such as `6GCRPR6C+2W` in a folded text: the middle of its field, about 14 metres wide. */
export function plusCodeIn(text: string): Coordinates | undefined {
  const [, area = '', rest = ''] = CODE.exec(text) ?? [];
  if (area === '') return undefined;
  let latitude = -90;
  let longitude = -180;
  const figures = (area + rest).slice(0, PAIR_DEGREES.length * 2);
  PAIR_DEGREES.forEach((degrees, pair) => {
    latitude += ALPHABET.indexOf(figures.charAt(pair * 2)) * degrees;
    longitude += ALPHABET.indexOf(figures.charAt(pair * 2 + 1)) * degrees;
  });
  const half = (PAIR_DEGREES.at(-1) ?? 0) / 2;
  return { latitude: rounded(latitude + half), longitude: rounded(longitude + half) };
}

/** Six decimals are about ten centimetres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
