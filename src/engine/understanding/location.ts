import { NOT_UNDERSTOOD, type NotUnderstood } from './answer.js';
import type { Coordinates } from './coordinates.js';
import { fold } from './fold.js';
import { plusCodeIn } from './plus-code.js';

const DEGREES = /[+-]?\d{1,3}(?:\.\d+)?/u.source;

/** Where links of map services and `geo:` (RFC 5870) keep the point: `@-0.09,34.76`, `q=-0.09,34.76`, `!3d-0.09!4d34.76`. */
const IN_LINK = [
  new RegExp(`!3d(${DEGREES})!4d(${DEGREES})`, 'u'),
  new RegExp(
    `(?:geo:|@|[?&](?:q|query|ll|daddr|destination|center|sll|mlat)=(?:loc:)?)(${DEGREES})(?:,|%2c)\\s?(${DEGREES})`,
    'u',
  ),
  new RegExp(`/maps/(?:search|place|dir)/+(${DEGREES})(?:,|%2c)\\+?(${DEGREES})`, 'u'),
  new RegExp(`mlat=(${DEGREES})&mlon=(${DEGREES})`, 'u'),
];

/** Two numbers beside each other, the first north or south: `-0.0917, 34.768`, `0.0917 S 34.768 E`, `lat: -0.09 long: 34.76`. */
const PAIR = new RegExp(
  `^\\D{0,20}?([ns])? ?(${DEGREES})°? ?([ns])?[ ,;/]+(?:(?:lng|long|longitude|lon)[:= ]*)?([ew])? ?(${DEGREES})°? ?([ew])?\\D{0,20}$`,
  'u',
);

/** `0°05'30"S 34°46'04"E`, folded: the quotes may be of any kind. */
const SEXAGESIMAL = /(\d{1,3})° ?(\d{1,2})['] ?(?:(\d{1,2}(?:\.\d+)?)(?:"|'')? ?)?([nsew])/gu;

/**
 * Reads a point on the earth from a text: degrees, decimal or with minutes and seconds, a `geo:` address, a link to a map, or a
 * plus code in full. Decimal degrees without a point (`5, 6`) are no position, as they are any two numbers.
 */
export function parseLocation(text: string): Coordinates | NotUnderstood {
  // Compatibility folding takes the double quote of seconds apart; it is told apart from minutes afterwards.
  const folded = fold(text.replace(/[″“”]/gu, '"'));
  const found = fromLink(folded) ?? fromSexagesimal(folded) ?? fromPair(folded) ?? plusCodeIn(folded);
  return found !== undefined && isOnEarth(found) ? found : NOT_UNDERSTOOD;
}

function fromLink(text: string): Coordinates | undefined {
  if (!/geo:|https?:|maps|www\./u.test(text)) return undefined;
  for (const pattern of IN_LINK) {
    const [, latitude, longitude] = pattern.exec(text) ?? [];
    if (latitude !== undefined) return { latitude: Number(latitude), longitude: Number(longitude) };
  }
  return undefined;
}

function fromPair(text: string): Coordinates | undefined {
  const [, northBefore, latitude, north = northBefore, eastBefore, longitude, east = eastBefore] =
    PAIR.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  if (!latitude.includes('.') || !longitude.includes('.')) return undefined;
  return {
    latitude: Number(latitude) * (north === 's' ? -1 : 1),
    longitude: Number(longitude) * (east === 'w' ? -1 : 1),
  };
}

function fromSexagesimal(text: string): Coordinates | undefined {
  const parts = [...text.matchAll(SEXAGESIMAL)].map(([, degrees, minutes, seconds = '0', side = '']) => ({
    side,
    value:
      (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3_600) *
      (side === 's' || side === 'w' ? -1 : 1),
  }));
  const latitude = parts.find(({ side }) => side === 'n' || side === 's')?.value;
  const longitude = parts.find(({ side }) => side === 'e' || side === 'w')?.value;
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function isOnEarth({ latitude, longitude }: Coordinates): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
