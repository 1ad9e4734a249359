// The measures of people: a million records, on one service that does everything.
import { stayOffServerCore, useEveryCore } from './cores.mjs';
import { poolOf } from './database.mjs';
import { measureDashboard } from './measures/dashboard.mjs';
import { measureImport } from './measures/import.mjs';
import { measurePeoplePages } from './measures/people-pages.mjs';
import { measureSegments } from './measures/segments.mjs';
import { fillPeople } from './people-generator.mjs';
import { startService, startTwilioStandIn } from './service.mjs';

/** @param onMeasure hears what begins */
export async function measurePeople(database, sizes, onMeasure) {
  const twilio = await startTwilioStandIn();
  const url = await database.makeDatabase('people');
  const pool = poolOf(url);
  try {
    useEveryCore();
    const startedAt = performance.now();
    await fillPeople(pool, {
      count: sizes.records,
      now: new Date(),
      onPart: (part) => onMeasure(`making ${part}`),
    });
    const fillSeconds = (performance.now() - startedAt) / 1_000;
    stayOffServerCore();
    const service = await startService({ ROLE: 'all', DATABASE_URL: url, TWILIO_API_BASE_URL: twilio.url });
    try {
      onMeasure('segments');
      const segments = await measureSegments({ service, pool }, sizes);
      onMeasure('lists, searches and pages of people');
      const pages = await measurePeoplePages({ service, pool }, sizes);
      onMeasure('the dashboard');
      pages.push(...(await measureDashboard({ service, pool }, sizes)));
      onMeasure('a file of people in, and everybody out');
      const exchange = await measureImport({ service, pool }, sizes);
      return { records: sizes.records, fillSeconds, segments, pages, exchange };
    } finally {
      await service.stop();
    }
  } finally {
    await pool.end();
    await twilio.stop();
  }
}
