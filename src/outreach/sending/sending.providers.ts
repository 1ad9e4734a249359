import { Beginning } from './beginning.service.js';
import { BroadcastStarts } from './broadcast-start.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';
import { BroadcastControl } from './broadcast-control.service.js';
import { Ending } from './ending.service.js';
import { EndingNotices } from './ending-notices.js';
import { FlowReleaseRepository } from './flow-release.repository.js';
import { Progress } from './progress.service.js';
import { ProgressNews } from './progress-news.js';
import { ProgressRepository } from './progress.repository.js';
import { ReleasedRepository } from './released.repository.js';
import { ReleaseRepository } from './release.repository.js';
import { ReleaseRunner } from './release-runner.js';
import { Releasing } from './release.service.js';
import { RepeatedStarts } from './repeated-starts.js';
import { Repeats } from './repeats.js';
import { Running } from './running.service.js';
import { SendingWake } from './sending-wake.js';
import { Starting } from './starting.service.js';
import { WaitingNotices } from './waiting-notices.js';

/** What releases broadcasts to the outbox and ends them. */
export const sendingProviders = [
  Beginning,
  BroadcastControl,
  BroadcastStarts,
  BroadcastStatesRepository,
  BroadcastTraces,
  Ending,
  EndingNotices,
  FlowReleaseRepository,
  Progress,
  ProgressNews,
  ProgressRepository,
  ReleasedRepository,
  ReleaseRepository,
  ReleaseRunner,
  Releasing,
  RepeatedStarts,
  Repeats,
  Running,
  SendingWake,
  Starting,
  WaitingNotices,
];
