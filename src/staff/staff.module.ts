import { Global, Module } from '@nestjs/common';

import { Authenticator } from '../platform/access/authenticator.js';
import { AccountController } from './account/account.controller.js';
import { AccountService } from './account/account.service.js';
import { OwnPassword } from './account/own-password.js';
import { OwnSecondFactor } from './account/own-second-factor.js';
import { AuditController } from './audit/audit.controller.js';
import { Acceptance } from './invitations/acceptance.js';
import { AcceptanceController } from './invitations/acceptance.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { Links } from './invitations/links.js';
import { SetupLink } from './invitations/setup-link.js';
import { Mailer } from './mail/mailer.js';
import { IdentityProvider } from './oidc/identity-provider.js';
import { OidcController } from './oidc/oidc.controller.js';
import { SingleSignOn } from './oidc/single-sign-on.js';
import { NewPasswords } from './passwords/new-passwords.js';
import { Passwords } from './passwords/passwords.js';
import { SignedNotes } from './secrets/signed-notes.js';
import { StaffKeys } from './secrets/staff-keys.js';
import { SessionEnds } from './sessions/session-ends.js';
import { SessionController } from './sessions/session.controller.js';
import { Sessions } from './sessions/sessions.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { Entrance } from './sign-in/entrance.js';
import { LockNotes } from './sign-in/lock-notes.js';
import { Lockouts } from './sign-in/lockouts.js';
import { SignInLinks } from './sign-in/sign-in-links.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { StaffAuthenticator } from './staff-authenticator.js';
import { StaffNames } from './staff-names.js';
import { TokensController } from './tokens/tokens.controller.js';
import { Tokens } from './tokens/tokens.js';
import { TokensRepository } from './tokens/tokens.repository.js';
import { SecondFactor } from './totp/second-factor.js';
import { TotpRepository } from './totp/totp.repository.js';
import { AccountAccess } from './users/account-access.js';
import { HandOverService } from './users/hand-over.service.js';
import { NewAccounts } from './users/new-accounts.js';
import { Resets } from './users/resets.js';
import { UsersController } from './users/users.controller.js';
import { UsersRepository } from './users/users.repository.js';
import { UsersService } from './users/users.service.js';

const secrets = [StaffKeys, SignedNotes, Passwords, NewPasswords, SecondFactor, TotpRepository];
const waysIn = [SignIn, SignInLinks, Entrance, Lockouts, LockNotes, IdentityProvider, SingleSignOn];
const links = [Acceptance, InvitationsRepository, InvitationsService, Links, SetupLink, Mailer];
const accounts = [
  AccountService,
  OwnPassword,
  OwnSecondFactor,
  AccountAccess,
  HandOverService,
  NewAccounts,
  Resets,
  UsersRepository,
  UsersService,
];
const credentials = [Sessions, SessionEnds, SessionsRepository, Tokens, TokensRepository, StaffAuthenticator];

/*
 * Accounts of the staff: who they are, how they sign in, what keys to the API they hold.
 * Here: passwords, second factors, sessions, invitations, tokens, single sign-on, the page of the audit log.
 * Not here: what a role may do (`platform/access/policy.ts`), and nothing about people who text.
 */
@Global()
@Module({
  controllers: [
    SignInController,
    OidcController,
    SessionController,
    AcceptanceController,
    AccountController,
    TokensController,
    // Before the accounts, whose `:id` its address would be taken for.
    InvitationsController,
    UsersController,
    AuditController,
  ],
  providers: [
    ...secrets,
    ...waysIn,
    ...links,
    ...accounts,
    ...credentials,
    StaffNames,
    { provide: Authenticator, useExisting: StaffAuthenticator },
  ],
  exports: [Authenticator, StaffNames, SetupLink],
})
export class StaffModule {}
