// Runs on a data folder as the service would: opens the database, says so in one line of JSON, and holds it until
// SIGTERM or SIGINT.   node own-database.mjs DATA_DIR own|attach-or-own
import { openDatabase } from '../../dist/platform/database/open-database.js';

const [dataDir, role] = process.argv.slice(2);
const say = (answer) => console.log(JSON.stringify(answer));

try {
  const { url, isAttached, location, stop } = await openDatabase({ dataDir, role, log: () => undefined });
  const end = async () => {
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  setInterval(() => undefined, 60_000);
  say({ url, isAttached, location });
} catch (error) {
  say({ code: error.code, message: error.message });
  process.exitCode = 1;
}
