/**
 * The one policy: what each role of staff may do. Routes name a permission (`@Allow`), never a role; tokens carry
 * permissions too, at most those of their owner.
 */

/** Everything that can be allowed. The word before the dot is what it is about. */
export const permissions = [
  'account.own',
  'flows.read',
  'flows.edit',
  'flows.publish',
  'flows.approve_consent',
  'flows.results',
  'flows.simulate',
  'texts.read',
  'texts.translate',
  'users.read',
  'users.manage',
  'tokens.own',
  'audit.read',
  'people.read',
  'people.sensitive',
  'people.edit',
  'people.merge',
  'people.import',
  'people.export',
  'consents.record',
  'segments.edit',
  'privacy.read',
  'privacy.manage',
  'inbox.read',
  'inbox.answer',
  'broadcasts.read',
  'broadcasts.edit',
  'broadcasts.send',
  'broadcasts.approve',
  'broadcasts.emergency',
  'programmes.read',
  'programmes.enrol',
  'life_events.record',
  'events.read',
  'events.edit',
  'measures.read',
  'measures.edit',
] as const;

/** One thing that can be allowed. */
export type Permission = (typeof permissions)[number];

/** The roles of staff, the most powerful first. */
export const roles = [
  'admin',
  'program_lead',
  'campaigner',
  'agent',
  'translator',
  'viewer',
  'auditor',
] as const;

/** What somebody on the staff is there for. */
export type Role = (typeof roles)[number];

const everybody: readonly Permission[] = ['account.own', 'tokens.own'];
const reading: readonly Permission[] = ['flows.read', 'flows.simulate', 'flows.results'];

/** Who sees what is sent to many, and what comes of it. */
const overseeing: readonly Permission[] = [
  'broadcasts.read',
  'programmes.read',
  'events.read',
  'measures.read',
];

/** Who writes to many. */
const campaigning: readonly Permission[] = ['broadcasts.edit', 'broadcasts.send', 'events.edit'];

/** Who works with single people: whatever their record holds, and the conversations that wait for a human. */
const serving: readonly Permission[] = [
  'people.read',
  'people.sensitive',
  'people.edit',
  'consents.record',
  'inbox.read',
  'inbox.answer',
];

const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  admin: permissions,
  program_lead: [
    ...everybody,
    ...reading,
    'flows.edit',
    'flows.publish',
    'flows.approve_consent',
    'texts.read',
    'texts.translate',
    ...serving,
    'people.merge',
    'people.import',
    'people.export',
    'segments.edit',
    ...overseeing,
    ...campaigning,
    'broadcasts.approve',
    'programmes.enrol',
    'life_events.record',
    'measures.edit',
  ],
  campaigner: [
    ...everybody,
    ...reading,
    'texts.read',
    'people.read',
    'people.edit',
    'segments.edit',
    ...overseeing,
    ...campaigning,
  ],
  agent: [
    ...everybody,
    'flows.read',
    'flows.simulate',
    ...serving,
    'programmes.read',
    'programmes.enrol',
    'life_events.record',
    'events.read',
  ],
  // A translator sees the texts of one language and nothing else.
  translator: [...everybody, 'texts.read', 'texts.translate'],
  viewer: [...everybody, ...reading, 'people.read', ...overseeing],
  auditor: [
    ...everybody,
    'flows.read',
    'flows.results',
    'users.read',
    'audit.read',
    'people.read',
    'privacy.read',
    ...overseeing,
  ],
};

/** Everything that a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(allowed[role]);
}

/** Whether somebody may do something: what their role allows, as far as the token that they came with does. */
export function may(
  who: { readonly role: Role; readonly scopes?: readonly Permission[] | undefined },
  what: Permission,
): boolean {
  return allowed[who.role].includes(what) && (who.scopes === undefined || who.scopes.includes(what));
}
