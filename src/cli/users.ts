import { Command, Option } from 'commander';
import { AuditLog } from '../platform/access/audit-log.js';
import { roles, type Role } from '../platform/access/policy.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import type { OpenedService } from '../open-service.js';
import { InvitationsRepository } from '../staff/invitations/invitations.repository.js';
import { InvitationsService } from '../staff/invitations/invitations.service.js';
import { Links } from '../staff/invitations/links.js';
import { Mailer } from '../staff/mail/mailer.js';
import { StaffKeys } from '../staff/secrets/staff-keys.js';
import { SessionsRepository } from '../staff/sessions/sessions.repository.js';
import { Email } from '../staff/staff.schemas.js';
import { TokensRepository } from '../staff/tokens/tokens.repository.js';
import { SecondFactor } from '../staff/totp/second-factor.js';
import { TotpRepository } from '../staff/totp/totp.repository.js';
import { AccountAccess } from '../staff/users/account-access.js';
import { Resets } from '../staff/users/resets.js';
import type { User } from '../staff/users/user.js';
import { UsersRepository } from '../staff/users/users.repository.js';
import { operator } from './flows/publishing-rooms.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** The list at the terminal is no place to turn pages. */
const usersShown = 1_000;

interface JsonOption {
  readonly json?: boolean;
}

interface CreateOptions extends JsonOption {
  readonly email: string;
  readonly role: Role;
  readonly translates?: string;
}

/** `users`: who may work with the console, and the links that let them in. */
export function usersCommand(): Command {
  const users = new Command('users').description('who may work with the console');
  users
    .command('create')
    .description('invite somebody: prints the link by which they make their account')
    .requiredOption('--email <address>', 'their e-mail address')
    .addOption(new Option('--role <role>', 'what they are there for').choices(roles).makeOptionMandatory())
    .option('--translates <language>', 'for a translator: the language, such as sw')
    .option('--json', 'print one JSON object')
    .action((options: CreateOptions) => withStaff((staff) => create(staff, options)));
  users
    .command('list', { isDefault: true })
    .description('list the accounts')
    .option('--json', 'print one JSON object')
    .action(({ json }: JsonOption) => withStaff((staff) => list(staff, json === true)));
  users
    .command('reset-password')
    .description('make a link for a new password; until it is used the old one stays')
    .requiredOption('--email <address>', 'their e-mail address')
    .option('--json', 'print one JSON object')
    .action(({ email, json }: JsonOption & { email: string }) =>
      withStaff((staff) => resetPassword(staff, email, json === true)),
    );
  return users;
}

async function create(
  { invitations }: Staff,
  { email, role, translates, json }: CreateOptions,
): Promise<void> {
  const invitee = { email: addressOf(email), role, translates: translates ?? null, turf: null };
  const { id, link, isMailed, expiresAt } = await invitations.invite(operator(), invitee);
  if (json === true) return printJson({ id, link, isMailed, expiresAt });
  handOver(`${invitee.email} is invited as ${role}.`, link, isMailed);
}

async function list({ users }: Staff, isJson: boolean): Promise<void> {
  const accounts = await users.list({ q: null, after: null, limit: usersShown });
  if (isJson) return printJson({ users: accounts });
  if (accounts.length === 0)
    return print('Nobody has an account yet: npm start prints the link for the first administrator.');
  for (const account of accounts) print(lineOf(account));
}

async function resetPassword({ users, resets }: Staff, email: string, isJson: boolean): Promise<void> {
  const user = await users.findByEmail(addressOf(email));
  if (user === undefined) throw new DomainError('not_found', 'Nobody has an account with this address.');
  const { link, isMailed } = await resets.password(operator(), user.id);
  if (isJson) return printJson({ link, isMailed });
  handOver(`${user.email} can choose a new password.`, link, isMailed);
}

function handOver(sentence: string, link: string, isMailed: boolean): void {
  print(sentence);
  print(
    isMailed ? 'The link was mailed to them. It is:' : 'Give them this link, by a way that only they read:',
  );
  print(`  ${link}`);
}

function lineOf({ email, name, role, translates, hasTotp, isDisabled, lastSeenAt }: User): string {
  const facts = [
    translates === null ? role : `${role} (${translates})`,
    ...(hasTotp ? ['codes from a phone'] : []),
    ...(isDisabled ? ['disabled'] : []),
    lastSeenAt === null ? 'never signed in' : `last seen ${lastSeenAt.toISOString().slice(0, 10)}`,
  ];
  return `${email}  ${name}  ${facts.join(', ')}`;
}

/** @throws DomainError `malformed` */
function addressOf(email: string): string {
  const read = Email.safeParse(email.trim());
  if (!read.success) throw new DomainError('malformed', `${email} is no e-mail address.`);
  return read.data;
}

type Staff = ReturnType<typeof staffOn>;

function withStaff<T>(work: (staff: Staff) => Promise<T>): Promise<T> {
  return withService((service) => work(staffOn(service)));
}

/** The database alone is enough: a running service beside this reads accounts at every request. */
function staffOn({ config, database }: OpenedService) {
  const clock = new SystemClock();
  const audit = new AuditLog(clock);
  const users = new UsersRepository(database);
  const repository = new InvitationsRepository(database);
  const links = new Links(repository, new Mailer(config), config, clock);
  const access = new AccountAccess(new SessionsRepository(database), new TokensRepository(database), clock);
  const secondFactor = new SecondFactor(new TotpRepository(database), new StaffKeys(config), config, clock);
  return {
    users,
    invitations: new InvitationsService(database, repository, users, links, audit, config),
    resets: new Resets(database, users, links, secondFactor, access, audit),
  };
}
