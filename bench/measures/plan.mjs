// How long the dry run of a broadcast to everybody takes: until the first counts, and until everybody is decided about with a reason.
import { callApi, tokenOfLead } from '../staff.mjs';

const scopes = ['people.read', 'people.sensitive', 'broadcasts.read', 'broadcasts.edit'];

/** In three languages of the people, with a name in it, so that each text is rendered and measured for itself. */
const texts = {
  en: 'Hello {{first_name|friend}}, the clinic is open on Monday from eight. Bring the card of your child.',
  sw: 'Habari {{first_name|rafiki}}, kliniki iko wazi Jumatatu kuanzia saa mbili. Leta kadi ya mtoto wako.',
  fr: 'Bonjour {{first_name|vous}}, le centre ouvre lundi à huit heures. Apportez la carte de votre enfant.',
};

const deadlineMs = 600_000;

/** Seconds. Everybody is asked about: whoever has not agreed is left out with the reason. */
export async function measurePlan({ service, pool }) {
  const token = await tokenOfLead(pool, scopes);
  const { id } = await callApi(service, token, 'POST', 'broadcasts', { name: 'Bench' });
  const settings = {
    purpose: 'campaigns',
    content: { kind: 'text', texts },
    audience: { kind: 'expression', expression: 'place under "Kenya" or place under "United States"' },
  };
  const { version } = await callApi(service, token, 'GET', `broadcasts/${id}`);
  await callApi(service, token, 'PATCH', `broadcasts/${id}`, settings, version);
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1_000;
  await callApi(service, token, 'POST', `broadcasts/${id}/plan`);
  let firstSeconds = null;
  for (;;) {
    const plan = await callApi(service, token, 'GET', `broadcasts/${id}/plan`);
    if (plan.first !== null) firstSeconds ??= seconds();
    if (plan.state === 'done') return { firstSeconds, seconds: seconds(), ...pick(plan) };
    if (plan.state === 'failed' || seconds() * 1_000 > deadlineMs)
      throw new Error(`the dry run is ${plan.state} after ${seconds()} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function pick({ audience, recipients }) {
  return { audience, recipients };
}
