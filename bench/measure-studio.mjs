// The measures of the studio, on one service that does everything.
import { useEveryCore, stayOffServerCore } from './cores.mjs';
import { poolOf } from './database.mjs';
import { measureChecking } from './measures/checking.mjs';
import { measureConsole } from './measures/console.mjs';
import { measureSimulating } from './measures/simulating.mjs';
import { measureWebBuild } from './measures/web-build.mjs';
import { startService, startTwilioStandIn } from './service.mjs';

/** @param onMeasure hears what begins */
export async function measureStudio(database, sizes, onMeasure) {
  const twilio = await startTwilioStandIn();
  const url = await database.makeDatabase('studio');
  const settings = { ROLE: 'all', DATABASE_URL: url, TWILIO_API_BASE_URL: twilio.url };
  const pool = poolOf(url);
  const on = async (core, measure) => {
    const service = await startService(settings, { core });
    try {
      return await measure({ service, pool });
    } finally {
      await service.stop();
    }
  };
  try {
    onMeasure('people who simulate beside webhooks');
    const simulating = await on('server', (world) =>
      measureSimulating(world, {
        people: sizes.people,
        seconds: 5,
        rounds: sizes.simulatingRounds,
        ratePerSecond: 50,
      }),
    );
    onMeasure('checks of a large flow');
    const checking = await on('server', (world) => measureChecking(world, sizes));
    onMeasure('the console in a browser');
    // Whoever edits has a machine of their own: here the browser gets what the service and the database leave.
    useEveryCore();
    const shown = await on('any', (world) => measureConsole(world, sizes));
    onMeasure('the build of the console');
    const webBuildSeconds = measureWebBuild();
    return { simulating, checking, console: shown, webBuildSeconds };
  } finally {
    stayOffServerCore();
    await pool.end();
    await twilio.stop();
  }
}
