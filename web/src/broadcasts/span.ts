/** What lengths of time are said in. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day';

/** A length of time in at most two units, never too short. */
export function spanOf(seconds: number): (readonly [number, TimeUnit])[] {
  if (seconds < 60) return [[Math.ceil(seconds), 'second']];
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return [[minutes, 'minute']];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 24)
    return rest === 0
      ? [[hours, 'hour']]
      : [
          [hours, 'hour'],
          [rest, 'minute'],
        ];
  const [days, over] = [Math.floor(hours / 24), hours % 24];
  return over === 0
    ? [[days, 'day']]
    : [
        [days, 'day'],
        [over, 'hour'],
      ];
}
