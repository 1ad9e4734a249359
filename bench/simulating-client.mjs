// A process of people who try their drafts on the phone beside the editor: each says one thing more about every two seconds,
// which plays the whole conversation again, and changes a text of the draft before each new conversation.
//   { port, tokens, flow, files, says, everyMs } -> 'simulating' once all have begun; 'stop' -> { latencies, statuses }
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const agent = new Agent({ keepAlive: true });
const latencies = [];
const statuses = {};
let isOver = false;

process.once('message', (work) => {
  const people = work.tokens.map((token, index) => simulate(work, token, index));
  setTimeout(() => process.send('simulating'), work.everyMs);
  process.once('message', () => {
    isOver = true;
    void Promise.all(people).then(() => process.send({ latencies, statuses }, () => process.exit(0)));
  });
});

async function simulate({ port, tokens, flow, files, says, everyMs }, token, index) {
  const startsAt = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  await sleep((everyMs * index) / tokens.length);
  for (let turn = 0; !isOver; turn += 1) {
    const conversation = Math.floor(turn / says.length);
    const script = says.slice(0, (turn % says.length) + 1);
    const asked = {
      flow,
      files: draft(files, `${index}.${conversation}`),
      persona: 'stranger',
      channel: 'sms',
    };
    const startedAt = performance.now();
    const status = await post(port, token, { ...asked, script, startsAt });
    latencies.push(performance.now() - startedAt);
    statuses[status] = (statuses[status] ?? 0) + 1;
    // Nobody writes like a clock.
    const restMs = everyMs * (0.75 + 0.5 * Math.random()) - (performance.now() - startedAt);
    if (!isOver) await sleep(Math.max(0, restMs));
  }
}

/** Another text in a question that every conversation comes past. */
function draft(files, mark) {
  const texts = { ...files.texts, en: files.texts.en.replace('?', ` (${mark})?`) };
  return { ...files, texts };
}

function post(port, token, body) {
  const content = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(content),
    };
    const sent = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/api/v1/simulations', headers, agent },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    sent.on('error', reject);
    sent.end(content);
  });
}
