import { newId } from '../../platform/ids.js';
import { isSimulatorAddress } from '../addresses.js';
import type { Accepted, Channel, OutgoingMessage } from '../channel.js';
import { SendError } from '../send-error.js';

/**
 * The channel of test people: takes every message for an address of the simulator and hands it to nobody.
 * Whoever plays the person reads her messages from the outbox.
 */
export class SimulatorChannel implements Channel {
  readonly provider = 'simulator';

  send(message: OutgoingMessage): Promise<Accepted> {
    if (isSimulatorAddress(message.to)) return Promise.resolve({ providerId: newId() });
    return Promise.reject(new SendError('not_a_simulator_address', 'config'));
  }
}
