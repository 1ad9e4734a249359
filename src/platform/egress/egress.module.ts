import { Module } from '@nestjs/common';

import { Config } from '../config/config.js';
import { Egress } from './egress.js';

/*
 * The way out to addresses that others name: the webhooks of flows, and whatever else is fetched for somebody.
 * Here: which hosts, which addresses, how much and how long.
 * Not here: what is asked and what the answer means; providers of messages, whose addresses nobody else chooses (`channels`).
 */
@Module({
  providers: [{ provide: Egress, inject: [Config], useFactory: (config: Config) => new Egress(config) }],
  exports: [Egress],
})
export class EgressModule {}
