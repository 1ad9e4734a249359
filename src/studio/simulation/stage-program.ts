// What runs in the thread of `ThreadStage`: a stage that is spoken to by messages.
import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { FlowReader } from '../../conversations/definitions/flow-reader.js';
import type { StageAnswer, StageCall, StageResult } from './stage-calls.js';
import { OwnStage } from './stage.js';

/** How far it steps back behind the thread that answers people: about a tenth of a core that both want. */
const niceness = 10;

if (parentPort === null) throw new Error('this runs in a thread of the service');
const port = parentPort;
const stage = new OwnStage(new FlowReader());

// Linux keeps a priority for each thread (setpriority(2), "bugs"); elsewhere this would slow the whole service down.
if (platform() === 'linux') setPriority(0, niceness);
port.on('message', (call: StageCall) => {
  if (call.do === 'set') stage.set(call.scenery);
  else void answer(call);
});

async function answer(call: Exclude<StageCall, { do: 'set' }>): Promise<void> {
  try {
    port.postMessage({ id: call.id, result: await resultOf(call) } satisfies StageAnswer);
  } catch (error) {
    port.postMessage({ id: call.id, fault: error } satisfies StageAnswer);
  }
}

function resultOf(call: Exclude<StageCall, { do: 'set' }>): Promise<StageResult> {
  if (call.do === 'play') return stage.play(call.tried, call.script);
  if (call.do === 'test') return stage.test(call.flow, call.files);
  return stage.check(call.flow, call.files, call.local);
}
