// The measures of outreach: a broadcast to a million people.
import { measureBroadcast } from './measures/broadcast.mjs';

/** @param onMeasure hears what begins */
export async function measureOutreach(database, sizes, onMeasure) {
  onMeasure('a broadcast to everybody');
  return { broadcast: await measureBroadcast(database, sizes) };
}
