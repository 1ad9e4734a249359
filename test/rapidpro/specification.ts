/** Where something of RapidPro's flow specification is to be found after it was read. */
export type Home =
  /** A kind of action. */
  | { readonly action: string }
  /** A kind of action that keeps it as it was written; a run that comes to it fails. */
  | { readonly held: true }
  /** A kind of wait. */
  | { readonly wait: string }
  /** A kind of router. */
  | { readonly router: string };

/** Every action type of specification 13 and 14 for messaging flows, those of voice flows too. */
export const actionTypes: readonly (readonly [type: string, home: Home, example?: object])[] = [
  ['add_contact_groups', { action: 'tag' }, { groups: [{ uuid: 'g', name: 'Mothers' }] }],
  ['add_contact_urn', { held: true }],
  ['add_input_labels', { held: true }],
  ['call_classifier', { held: true }],
  ['call_llm', { held: true }],
  ['call_resthook', { held: true }],
  ['call_webhook', { wait: 'call' }, { method: 'GET', url: 'https://example.org' }],
  ['enter_flow', { wait: 'flow' }, { flow: { uuid: 'f', name: 'Other' } }],
  ['open_ticket', { action: 'open_case' }, { topic: { uuid: 't', name: 'General' }, note: '@input' }],
  ['play_audio', { held: true }],
  ['remove_contact_groups', { action: 'tag' }, { all_groups: true }],
  ['request_optin', { held: true }],
  ['say_msg', { held: true }],
  ['send_broadcast', { held: true }],
  ['send_email', { held: true }],
  ['send_msg', { action: 'send_template' }, { text: 'Hello' }],
  ['set_contact_channel', { held: true }],
  ['set_contact_field', { action: 'set' }, { field: { key: 'age', name: 'Age' }, value: '7' }],
  ['set_contact_language', { action: 'set' }, { language: 'swa' }],
  ['set_contact_name', { action: 'set' }, { name: '@input' }],
  ['set_contact_status', { held: true }],
  ['set_contact_timezone', { action: 'set' }, { timezone: 'Africa/Nairobi' }],
  ['set_run_local', { action: 'set_local' }, { local: 'tries', operation: 'set', value: '1' }],
  ['set_run_result', { action: 'set_result' }, { name: 'Tries', value: '1', category: '' }],
  ['start_session', { held: true }],
  ['transfer_airtime', { held: true }],
];

export const routerTypes: readonly (readonly [type: string, home: Home])[] = [
  ['switch', { router: 'switch' }],
  ['random', { router: 'random' }],
];

export const waitTypes: readonly (readonly [type: string, home: Home])[] = [
  ['msg', { wait: 'answer' }],
  ['dial', { held: true }],
];

/** The tests of switch routers that Karibu runs. */
export const tests: readonly string[] = [
  'has_all_words',
  'has_any_word',
  'has_beginning',
  'has_category',
  'has_date',
  'has_date_eq',
  'has_date_gt',
  'has_date_lt',
  'has_email',
  'has_error',
  'has_group',
  'has_number',
  'has_number_between',
  'has_number_eq',
  'has_number_gt',
  'has_number_gte',
  'has_number_lt',
  'has_number_lte',
  'has_only_phrase',
  'has_only_text',
  'has_pattern',
  'has_phone',
  'has_phrase',
  'has_text',
  'has_time',
  'has_value',
];

/** The tests that are held by name alone: they need RapidPro's own places, or a classifier. A run that comes to one fails. */
export const heldTests: readonly string[] = [
  'has_district',
  'has_intent',
  'has_state',
  'has_top_intent',
  'has_ward',
];
