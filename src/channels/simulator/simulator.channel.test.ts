import { describe, expect, it } from '@jest/globals';
import type { OutgoingMessage, Sender } from '../channel.js';
import { SendError } from '../send-error.js';
import { SimulatorChannel } from './simulator.channel.js';

const sender: Sender = {
  id: '1',
  channel: 'sms',
  provider: 'simulator',
  account: '',
  address: 'simulator:sms',
};
const message: OutgoingMessage = { id: '2', sender, to: 'simulator:asha', text: 'Karibu!' };

describe('the simulator channel', () => {
  it('takes every message for a simulator address, each under an id of its own', async () => {
    const channel = new SimulatorChannel();
    const [one, two] = [await channel.send(message), await channel.send(message)];
    expect(one.providerId).not.toBe(two.providerId);
  });

  it.each(['+12025550101', 'US.1234', '40404', ''])('refuses %j', async (to) => {
    const sending = new SimulatorChannel().send({ ...message, to });
    await expect(sending).rejects.toEqual(new SendError('not_a_simulator_address', 'config'));
  });
});
