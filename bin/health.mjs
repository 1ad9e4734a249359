#!/usr/bin/env node
// Asks the service in this container how it is, for Docker's health check: exit 0 when it answers well.
//   node bin/health.mjs [live|ready]
const { PORT = '3000' } = process.env;
const question = process.argv[2] ?? 'live';

try {
  const answer = await fetch(`http://127.0.0.1:${PORT}/health/${question}`, {
    signal: AbortSignal.timeout(4_000),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
