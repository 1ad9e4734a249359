// A process that sends signed webhooks over keep-alive connections. Everything is made before the start, and answers
// are read with as little work as possible, so that it costs a fraction of what it measures.
//   { port, publicUrl, run, first, count, people, text, connections, ratePerSecond? } -> 'ready'; 'go' -> results
import { connect } from 'node:net';
import { messageSid, numberOf, signedRequest } from './twilio-form.mjs';

process.once('message', (load) => {
  const client = new LoadClient(load);
  process.once(
    'message',
    () => void client.run().then((results) => process.send(results, () => process.exit(0))),
  );
  process.send('ready');
});

class LoadClient {
  next = 0;
  answered = 0;
  statuses = {};
  idle = [];

  constructor(load) {
    this.load = load;
    this.requests = Array.from({ length: load.count }, (_, index) => this.request(index));
    /** When each was to be sent, in ms since the epoch. */
    this.dueAt = new Float64Array(load.count);
    this.latencies = new Float64Array(load.count);
  }

  request(index) {
    const { port, publicUrl, run, first, people, text } = this.load;
    const from = numberOf(first + (index % people));
    return signedRequest({ publicUrl, host: `127.0.0.1:${port}`, sid: messageSid(run, index), from, text });
  }

  async run() {
    this.idle = await Promise.all(Array.from({ length: this.load.connections }, () => this.connection()));
    const cpu = process.cpuUsage();
    const startedAt = now();
    await new Promise((resolve) => {
      this.finish = resolve;
      if (this.load.ratePerSecond === undefined) while (this.idle.length > 0) this.send(now());
      else this.keepRate(startedAt);
    });
    const { user, system } = process.cpuUsage(cpu);
    return {
      startedAt,
      durationMs: now() - startedAt,
      statuses: this.statuses,
      cpuUs: (user + system) / this.load.count,
      latencies: [...this.latencies],
      dueAt: this.load.ratePerSecond === undefined ? [] : [...this.dueAt],
    };
  }

  /** What is due goes out, on time or late; how late is part of its latency. */
  keepRate(startedAt) {
    const { ratePerSecond, count } = this.load;
    const tick = () => {
      const due = Math.min(count, Math.floor(((now() - startedAt) / 1000) * ratePerSecond));
      while (this.next < due && this.idle.length > 0)
        this.send(startedAt + (this.next / ratePerSecond) * 1000);
      if (this.next < count) setTimeout(tick, 1);
    };
    tick();
  }

  send(dueAt) {
    const socket = this.idle.pop();
    socket.index = this.next;
    this.dueAt[this.next] = dueAt;
    socket.write(this.requests[this.next]);
    this.next += 1;
  }

  connection() {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: this.load.port, host: '127.0.0.1', noDelay: true }, () =>
        resolve(socket),
      );
      let unread = '';
      socket.setEncoding('latin1');
      socket.on('error', reject);
      socket.on('close', () => this.answered < this.load.count && reject(new Error('the server hung up')));
      socket.on('data', (chunk) => {
        unread += chunk;
        if (!isWhole(unread)) return;
        this.take(socket, unread.slice(9, 12));
        unread = '';
      });
    });
  }

  take(socket, status) {
    this.latencies[socket.index] = now() - this.dueAt[socket.index];
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    this.answered += 1;
    this.idle.push(socket);
    if (this.answered === this.load.count) this.finish();
    else if (this.load.ratePerSecond === undefined && this.next < this.load.count) this.send(now());
  }
}

function now() {
  return performance.timeOrigin + performance.now();
}

function isWhole(answer) {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /content-length: (\d+)/i.exec(answer);
  return length === null || answer.length >= head + 4 + Number(length[1]);
}
