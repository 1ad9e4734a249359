import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { startQueueApplication, type Place, type QueueApplication } from './queue-application.js';
import { note, tick, until } from './recording-jobs.js';

/** What a queue does, wherever it lives. */
export function describeQueue(name: string, place: () => Place, clear: () => Promise<void>): void {
  describe(name, () => {
    let running: QueueApplication[] = [];

    async function start(options: { isWorker: boolean } = { isWorker: true }): Promise<QueueApplication> {
      const application = await startQueueApplication(place(), options);
      running.push(application);
      return application;
    }

    beforeEach(clear);

    afterEach(async () => {
      for (const application of running.reverse()) await application.close();
      running = [];
    });

    it('hands a job with its payload to its processor', async () => {
      const { jobs, recorder } = await start();
      await jobs.add(note, { word: 'karibu', failures: 0 });
      await until(() => recorder.notes.length > 0);
      expect(recorder.notes).toEqual([{ word: 'karibu', attempt: 1 }]);
    });

    it('runs a delayed job after one that was added later without a delay', async () => {
      const { jobs, recorder } = await start();
      await jobs.add(note, { word: 'later', failures: 0 }, { delayMs: 700 });
      await jobs.add(note, { word: 'now', failures: 0 });
      await until(() => recorder.notes.length === 2);
      expect(recorder.words).toEqual(['now', 'later']);
    });

    it('runs a job again that fails', async () => {
      const { jobs, recorder } = await start();
      await jobs.add(note, { word: 'again', failures: 1 });
      await until(() => recorder.notes.length === 2);
      expect(recorder.notes.map(({ attempt }) => attempt)).toEqual([1, 2]);
    });

    it('adds one job of many with the same deduplication id while it waits', async () => {
      const web = await start({ isWorker: false });
      for (let count = 0; count < 20; count++) await addWakeUp(web);
      const worker = await start();
      await worker.jobs.add(note, { word: 'end', failures: 0 });
      await until(() => worker.recorder.words.includes('end'));
      expect(worker.recorder.words.filter((word) => word === 'wake')).toHaveLength(1);
    });

    it('lets one more run follow when a job is added again while it runs', async () => {
      const { jobs, recorder } = await start();
      const open = recorder.shutGate();
      await jobs.add(note, { word: 'wake', failures: 0 }, { deduplicationId: 'wake' });
      await until(() => recorder.notes.length === 1);
      for (let count = 0; count < 20; count++) await addWakeUp({ jobs });
      open();
      await until(() => recorder.notes.length === 2);
      await jobs.add(note, { word: 'end', failures: 0 });
      await until(() => recorder.words.includes('end'));
      expect(recorder.words).toEqual(['wake', 'wake', 'end']);
    });

    it('runs a scheduled job again and again', async () => {
      const { jobs, recorder } = await start();
      jobs.every(tick, 'tick', { everyMs: 200 });
      await until(() => recorder.ticks >= 4);
    });

    it('holds one scheduler for one name, however many processes declare it and however often', async () => {
      const [one, other] = [await start(), await start()];
      for (const { jobs } of [one, other])
        jobs.every(tick, 'tick', { pattern: '0 8 * * *', timezone: 'Africa/Nairobi' });
      await until(async () => (await one.schedulers()).length > 0);
      await one.look();
      await other.look();
      const schedulers = await one.schedulers();
      expect(schedulers).toMatchObject([{ key: 'tick', pattern: '0 8 * * *', tz: 'Africa/Nairobi' }]);
    });

    it('adds from a process that does not work, and lets a worker process it', async () => {
      const web = await start({ isWorker: false });
      await web.jobs.add(note, { word: 'from the web', failures: 0 });
      const worker = await start();
      await until(() => worker.recorder.notes.length > 0);
      expect(web.recorder.notes).toEqual([]);
      expect(worker.recorder.words).toEqual(['from the web']);
    });

    it('does not process what is not a payload of the job, and does not try it again', async () => {
      const { queue, jobs, recorder } = await start();
      await queue.add(note.name, { word: 5 });
      await jobs.add(note, { word: 'end', failures: 0 });
      await until(() => recorder.words.includes('end'));
      await until(async () => (await queue.getFailedCount()) === 1);
      const [failed] = await queue.getFailed();
      expect(failed?.failedReason).toBe('The job "note" carries what it should not: word, failures.');
      expect(recorder.words).toEqual(['end']);
    });

    it('gathers a burst of a thousand notifications into a job or two', async () => {
      const { wake, queue } = await start();
      for (let count = 0; count < 1_000; count++) wake.notify();
      expect(wake.rings).toBe(1_000);
      await until(() => wake.jobRuns > 0);
      await until(async () => (await queue.getJobCountByTypes('waiting', 'active', 'delayed')) === 0);
      expect(wake.jobRuns).toBeLessThanOrEqual(3);
    });

    it('wakes a loop in another process', async () => {
      const web = await start({ isWorker: false });
      const worker = await start();
      web.wake.notify();
      await until(() => worker.wake.rings > 0);
      expect(web.wake.rings).toBe(1);
    });

    it('runs a job again whose worker was killed', async () => {
      const web = await start({ isWorker: false });
      const victim = spawn(process.execPath, [dyingWorker, place().redisUrl ?? place().database.url]);
      await web.jobs.add(note, { word: 'orphan', failures: 0 });
      await once(victim.stdout, 'data');
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      const worker = await start();
      await until(() => worker.recorder.words.includes('orphan'));
    });

    it('tells running jobs that it stops, and waits until they have ended', async () => {
      const { jobs, recorder, close } = await startQueueApplication(place());
      const open = recorder.shutGate();
      await jobs.add(note, { word: 'last', failures: 0 });
      await until(() => recorder.notes.length === 1);
      const closing = close();
      await until(() => recorder.wasToldToStop);
      open();
      await closing;
      expect(recorder.notes).toEqual([{ word: 'last', attempt: 1 }]);
    });

    it('says that it is ready', async () => {
      const { readiness } = await start();
      expect(await readiness.run()).toEqual({ isReady: true, checks: { queue: 'ready' } });
    });
  });
}

const dyingWorker = fileURLToPath(new URL('./dying-worker.mjs', import.meta.url));

async function addWakeUp({ jobs }: Pick<QueueApplication, 'jobs'>): Promise<void> {
  await jobs.add(note, { word: 'wake', failures: 0 }, { deduplicationId: 'wake' });
}
