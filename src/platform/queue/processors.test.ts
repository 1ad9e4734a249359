import { describe, expect, it } from '@jest/globals';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';

import { defineJob, type Job } from './job.js';
import { JobList } from './job-list.js';
import { Processes } from './processes.js';
import { Processors } from './processors.js';
import { wakeUpPayload } from './wake.js';

const greet = defineJob('greet', wakeUpPayload);
const part = defineJob('part', wakeUpPayload);

@Injectable()
class Greeter {
  @Processes(greet)
  greet(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class OtherGreeter {
  @Processes(greet)
  welcome(): Promise<void> {
    return Promise.resolve();
  }
}

async function collect(jobs: Job[], providers: Type[]): Promise<Processors> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [{ provide: JobList, useValue: new JobList(jobs) }, Processors, ...providers],
  }).compile();
  const processors = module.get(Processors);
  processors.collect();
  return processors;
}

describe('the boot', () => {
  it('finds the processor of each job', async () => {
    expect((await collect([greet], [Greeter])).of('greet')).toBeInstanceOf(Function);
  });

  it('fails for a job without a processor, and names it', async () => {
    await expect(collect([greet, part], [Greeter])).rejects.toThrow(
      'The job "part" has no processor: mark one method with @Processes.',
    );
  });

  it('fails for a job with two processors, and names both', async () => {
    await expect(collect([greet], [Greeter, OtherGreeter])).rejects.toThrow(
      'The job "greet" has 2 processors (Greeter.greet, OtherGreeter.welcome): it must have one.',
    );
  });

  it('fails for a processor of a job that is not listed', async () => {
    await expect(collect([], [Greeter])).rejects.toThrow(
      'Greeter.greet processes the job "greet", which the application does not list.',
    );
  });

  it('fails for two jobs of one name', () => {
    expect(() => new JobList([greet, defineJob('greet', wakeUpPayload)])).toThrow(
      'Two jobs are named "greet".',
    );
  });
});
