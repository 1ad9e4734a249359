// How fast people come in from a file, and go out into one.
import { callApi, tokenOfLead } from '../staff.mjs';

const scopes = ['people.read', 'people.sensitive', 'people.import', 'people.export'];
const columns = ['id', 'name', 'phone', 'birth_date', 'children', 'tags'];

/** Rows a second: of the commit of a checked file whose people are all new, and of an export of everybody. */
export async function measureImport({ service, pool }, { importRows }) {
  const token = await tokenOfLead(pool, scopes);
  const { id, version } = await send(service, token, 'imports?name=bench.csv', fileOf(importRows));
  const options = { permission: { kind: 'none' }, duplicates: 'new' };
  await callApi(service, token, 'PATCH', `imports/${id}`, { options }, version);
  const checkSeconds = await done(service, token, id, 'check', 'checked');
  const commitSeconds = await done(service, token, id, 'commit', 'committed');
  const { counts } = await callApi(service, token, 'GET', `imports/${id}`);
  if (counts.created !== importRows) throw new Error(`imported ${counts.created} of ${importRows}`);
  return {
    importRows,
    checkPerSecond: importRows / checkSeconds,
    importPerSecond: importRows / commitSeconds,
    exportPerSecond: await exportRate(service, token),
  };
}

/** Names and numbers that nobody in the bench has. */
function fileOf(rows) {
  const lines = ['name,phone,birth_date,children,tags'];
  for (let row = 0; row < rows; row += 1) {
    const born = `19${70 + (row % 30)}-0${1 + (row % 9)}-1${row % 9}`;
    const number = `+2541${String(10_000_000 + row)}`;
    lines.push(`Import${row % 9_973} Bench${row % 9_967},${number},${born},${row % 7},bench;import`);
  }
  return lines.join('\n');
}

async function send(service, token, path, file) {
  const response = await fetch(`http://127.0.0.1:${service.port}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: file,
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function done(service, token, id, step, state) {
  const startedAt = performance.now();
  await callApi(service, token, 'POST', `imports/${id}/${step}`);
  for (;;) {
    const shown = await callApi(service, token, 'GET', `imports/${id}`);
    if (shown.state === state) return (performance.now() - startedAt) / 1_000;
    if (shown.state === 'failed') throw new Error(`the ${step} of the import failed`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function exportRate(service, token) {
  const startedAt = performance.now();
  const response = await fetch(`http://127.0.0.1:${service.port}/api/v1/exports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ columns, reason: 'bench', format: 'csv' }),
  });
  let lines = 0;
  for await (const piece of response.body) for (const byte of piece) if (byte === 10) lines += 1;
  return (lines - 1) / ((performance.now() - startedAt) / 1_000);
}
