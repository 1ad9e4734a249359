const SIMULATOR_PREFIX = 'simulator:';

/** Tells whether an address belongs to the simulator: such people are never texted by a real channel. */
export function isSimulatorAddress(address: string): boolean {
  return address.startsWith(SIMULATOR_PREFIX);
}
