import { useEffect } from 'react';

import { usePhoneState } from './phone-store.js';
import type { PhoneSetup } from './phone-store.js';
import { personas } from './simulation.js';

const storageKey = 'karibu.phone';
const usual: PhoneSetup = { persona: 'stranger', language: null, channel: 'sms' };

/** The phone that was used last on this device. */
export function rememberedSetup(): PhoneSetup {
  const [channel, wanted] = (localStorage.getItem(storageKey) ?? '').split(' ');
  const persona = personas.find((one) => one === wanted) ?? usual.persona;
  return { ...usual, persona, channel: channel === 'whatsapp' ? 'whatsapp' : 'sms' };
}

/** Remembers on this device which phone is used, and who holds it. */
export function useRememberedSetup(): void {
  const { channel, persona } = usePhoneState((state) => state.setup);
  useEffect(() => localStorage.setItem(storageKey, `${channel} ${persona}`), [channel, persona]);
}
