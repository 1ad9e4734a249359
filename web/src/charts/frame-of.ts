import { ticksTo } from './ticks.js';

/** How high a drawing is, in pixels. */
export const height = 220;

const above = 10;
const beneath = 26;
const beside = 12;
const digitWidth = 8;
const leastWidth = 240;

/** Where what is drawn stands, in pixels from the upper left. */
export interface Frame {
  readonly width: number;
  /** The marks at the side. */
  readonly ticks: readonly number[];
  /** Where lines begin, and where they end. */
  readonly left: number;
  readonly end: number;
  /** Where a place of the row stands, by its number from 0; one by itself stands in the middle. */
  readonly x: (at: number) => number;
  /** Where a value stands. */
  readonly y: (value: number) => number;
}

/** Works out where things stand: the names of the values leave as much room at the side as they need. */
export function frameOf({
  width: room,
  greatest,
  count,
  written,
}: {
  readonly width: number;
  readonly greatest: number;
  /** How many places the row has. */
  readonly count: number;
  readonly written: (value: number) => string;
}): Frame {
  const width = Math.max(leastWidth, room);
  const ticks = ticksTo(greatest);
  const top = ticks.at(-1) ?? 1;
  const left = Math.max(...ticks.map((tick) => written(tick).length)) * digitWidth + 10;
  const end = width - beside;
  const step = (end - left) / Math.max(1, count - 1);
  return {
    width,
    ticks,
    left,
    end,
    x: (at) => (count < 2 ? (left + end) / 2 : left) + at * step,
    y: (value) => above + (1 - value / top) * (height - above - beneath),
  };
}
