// The measures of people: a million records, on one service that does everything.
import { poolOf } from './database.mjs';
import { measureDashboard } from './measures/dashboard.mjs';
import { measureFilling } from './measures/filling.mjs';
import { measureImport } from './measures/import.mjs';
import { measurePeoplePages } from './measures/people-pages.mjs';
import { measurePlan } from './measures/plan.mjs';
import { measureSegments } from './measures/segments.mjs';
import { fillPeople } from './people-generator.mjs';
import { startService, startTwilioStandIn } from './service.mjs';

/** @param onMeasure hears what begins */
export async function measurePeople(database, sizes, onMeasure) {
  const twilio = await startTwilioStandIn();
  const url = await database.makeDatabase('people');
  const pool = poolOf(url);
  try {
    const startedAt = performance.now();
    await fillPeople(pool, {
      count: sizes.records,
      now: new Date(),
      onPart: (part) => onMeasure(`making ${part}`),
    });
    const fillSeconds = (performance.now() - startedAt) / 1_000;
    const settings = { ROLE: 'all', DATABASE_URL: url, TWILIO_API_BASE_URL: twilio.url };
    const service = await startService(settings, { core: 'any' });
    try {
      onMeasure('everything that ever happened, added up');
      const fillingSeconds = await measureFilling({ pool });
      onMeasure('segments');
      const segments = await measureSegments({ service, pool }, sizes);
      onMeasure('lists, searches and pages of people');
      const pages = await measurePeoplePages({ service, pool }, sizes);
      onMeasure('the dashboard');
      pages.push(...(await measureDashboard({ service, pool }, sizes)));
      onMeasure('the dry run of a broadcast to everybody');
      const plan = await measurePlan({ service, pool });
      onMeasure('a file of people in, and everybody out');
      const exchange = await measureImport({ service, pool }, sizes);
      return { records: sizes.records, fillSeconds, fillingSeconds, segments, pages, plan, exchange };
    } finally {
      await service.stop();
    }
  } finally {
    await pool.end();
    await twilio.stop();
  }
}
