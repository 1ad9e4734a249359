// Made from docs/openapi.json by `npm run api`: changes belong into the schemas of the routes.

export interface paths {
  '/api/v1/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes the name or the language of the interface.
     * @description Needs the permission `account.own`.
     */
    patch: operations['account_change'];
    trace?: never;
  };
  '/api/v1/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Changes the password; every other browser is signed out.
     * @description Needs the permission `account.own`.
     */
    post: operations['account_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the browsers that this account is signed in with.
     * @description Needs the permission `account.own`.
     */
    get: operations['session_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs one browser of this account out.
     * @description Needs the permission `account.own`.
     */
    delete: operations['session_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the tokens of this account.
     * @description Needs the permission `tokens.own`.
     */
    get: operations['tokens_list'];
    put?: never;
    /**
     * Makes a token, which is shown this once.
     * @description Needs the permission `tokens.own`.
     */
    post: operations['tokens_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revokes a token.
     * @description Needs the permission `tokens.own`.
     */
    delete: operations['tokens_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins to put codes from a phone on this account.
     * @description Needs the permission `account.own`.
     */
    post: operations['account_offerTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turns codes from a phone on, by the first of them.
     * @description Needs the permission `account.own`.
     */
    post: operations['account_confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/totp/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turns codes from a phone off.
     * @description Needs the permission `account.own`.
     */
    post: operations['account_removeTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what was changed and by whom, the latest first.
     * @description Needs the permission `audit.read`.
     */
    get: operations['audit_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follows the whole log and says whether it is as it was written.
     * @description Needs the permission `audit.read`.
     */
    get: operations['audit_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Streams what others change, as server-sent events `change` and `missed`.
     * @description Needs the permission `account.own`.
     */
    get: operations['changes_watch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flow-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the flows of the library that ships.
     * @description Needs the permission `flows.edit`.
     */
    get: operations['flows_templates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the flows with how they are doing.
     * @description Needs the permission `flows.read`.
     */
    get: operations['flows_list'];
    put?: never;
    /**
     * Makes a flow, as a draft.
     * @description Needs the permission `flows.edit`.
     */
    post: operations['flows_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a flow: what is live, its draft, how its file stands, who has it open.
     * @description Needs the permission `flows.read`.
     */
    get: operations['drafts_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says what is wrong with files, where it is and how to mend it. Nothing is saved.
     * @description Needs the permission `flows.read`.
     */
    post: operations['flows_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compares two states of a flow step by step.
     * @description Needs the permission `flows.read`.
     */
    get: operations['release_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Saves the draft of a flow.
     * @description Needs the permission `flows.edit`.
     */
    put: operations['drafts_save'];
    post?: never;
    /**
     * Throws the draft of a flow away.
     * @description Needs the permission `flows.edit`.
     */
    delete: operations['drafts_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/draft/rebase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Brings the draft of a flow up to date with what is live.
     * @description Needs the permission `flows.edit`.
     */
    post: operations['drafts_rebase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/draft/saves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the saves of a draft with what each changed, in words.
     * @description Needs the permission `flows.read`.
     */
    get: operations['drafts_saves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows the file of the folder beside the draft, and both merged.
     * @description Needs the permission `flows.edit`.
     */
    get: operations['drafts_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/file/take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes the file of the folder, or what was made of both, the draft.
     * @description Needs the permission `flows.edit`.
     */
    post: operations['drafts_takeFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says where the caller is in a flow, and hears who else is there.
     * @description Needs the permission `flows.read`.
     */
    post: operations['drafts_say'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what the draft of a flow changes, for whom, and what keeps it from going live.
     * @description Needs the permission `flows.read`.
     */
    get: operations['release_view'];
    put?: never;
    /**
     * Makes the draft of a flow live, now or at a time.
     * @description Needs the permission `flows.publish`.
     */
    post: operations['release_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/release/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes a scheduled release back.
     * @description Needs the permission `flows.publish`.
     */
    delete: operations['release_unschedule'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts who came to each step of a flow, answered, was misunderstood and left.
     * @description Needs the permission `flows.results`.
     */
    get: operations['results_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/results/misunderstood': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what people wrote and was not understood, without anything that says who.
     * @description Needs the permission `flows.results`.
     */
    get: operations['results_misunderstood'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what was live of a flow, in plain words.
     * @description Needs the permission `flows.read`.
     */
    get: operations['release_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/revisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows one version of a flow with its files.
     * @description Needs the permission `flows.read`.
     */
    get: operations['release_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/revisions/{id}/put-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what putting an earlier version back would change, and for whom.
     * @description Needs the permission `flows.read`.
     */
    get: operations['release_putBackView'];
    put?: never;
    /**
     * Makes an earlier version live again, as a new release.
     * @description Needs the permission `flows.publish`.
     */
    post: operations['release_putBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/tests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plays the golden conversations of a draft and tells which went otherwise.
     * @description Needs the permission `flows.read`.
     */
    post: operations['simulation_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/flows/{name}/trials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a link that opens the saved draft as a phone in any browser for a day.
     * @description Needs the permission `flows.edit`.
     */
    post: operations['trials_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says what a link is for.
     * @description Open to everybody: A link is what its holder comes in by.
     */
    get: operations['acceptance_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{token}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes an account, or gives it a new password, and signs in.
     * @description Open to everybody: A link is what its holder comes in by.
     */
    post: operations['acceptance_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/personas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the invented people whom flows can be tried with.
     * @description Needs the permission `flows.simulate`.
     */
    get: operations['simulation_personas'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says who is signed in, and gives what changes have to bring along.
     * @description Open to everybody: It tells a browser whether it is signed in.
     */
    get: operations['session_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes the first administrator, by the link that the start printed.
     * @description Open to everybody: A link is what its holder comes in by.
     */
    post: operations['acceptance_setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs in with a password; with codes from a phone, that comes next.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    post: operations['signIn_byPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Finishes signing in with a code from a phone, or a recovery code.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    post: operations['signIn_byCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mails a link to sign in, if somebody has this address; the answer is always the same.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    post: operations['signIn_requestLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/link/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs in with a link from a mail.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    post: operations['signIn_byLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sends the browser to the identity provider.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    get: operations['oidc_begin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/oidc/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Takes the browser back from the identity provider.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    get: operations['oidc_finish'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says what the page for signing in offers.
     * @description Open to everybody: Whoever signs in is not signed in yet.
     */
    get: operations['signIn_options'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs this browser out.
     * @description Needs the permission `account.own`.
     */
    post: operations['session_signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-out/everywhere': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs every browser of this account out.
     * @description Needs the permission `account.own`.
     */
    post: operations['session_signOutEverywhere'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plays a conversation with a draft or with what is live. Nothing is stored or sent.
     * @description Needs the permission `flows.simulate`.
     */
    post: operations['simulation_simulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/simulations/chat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes a played conversation down as a golden conversation, to be kept with the draft.
     * @description Needs the permission `flows.simulate`.
     */
    post: operations['simulation_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts what there is to translate in each language.
     * @description Needs the permission `texts.read`.
     */
    get: operations['texts_overview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/texts/{language}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the flows of a language with what there is to translate in each.
     * @description Needs the permission `texts.read`.
     */
    get: operations['texts_flows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/texts/{language}/sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives the sheet of a language, in the order of the conversation.
     * @description Needs the permission `texts.read`.
     */
    get: operations['sheets_sheet'];
    put?: never;
    /**
     * Takes over the translations of a sheet; rows that cannot be taken are left out and named.
     * @description Needs the permission `texts.translate`.
     */
    post: operations['sheets_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/texts/{language}/{flow}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows the texts of a flow in one language, in the order of the conversation.
     * @description Needs the permission `texts.read`.
     */
    get: operations['texts_rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes texts of a flow in one language: all of these changes go into its draft, or none.
     * @description Needs the permission `texts.translate`.
     */
    patch: operations['texts_change'];
    trace?: never;
  };
  '/api/v1/trials/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells what a link to try a draft opens.
     * @description Open to everybody: whoever was given the link tries the draft, and its token is signed
     */
    get: operations['trials_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/trials/{token}/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plays a conversation with the draft of a link.
     * @description Open to everybody: whoever was given the link tries the draft, and its token is signed
     */
    post: operations['trials_play'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the accounts in the order of their addresses.
     * @description Needs the permission `users.read`.
     */
    get: operations['users_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the open invitations, the newest first.
     * @description Needs the permission `users.manage`.
     */
    get: operations['invitations_list'];
    put?: never;
    /**
     * Invites somebody: a link to hand on, mailed where there is a mail server.
     * @description Needs the permission `users.manage`.
     */
    post: operations['invitations_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/invitations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes an invitation back: its link no longer works.
     * @description Needs the permission `users.manage`.
     */
    delete: operations['invitations_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes an account: its name, its role, or whether it may sign in.
     * @description Needs the permission `users.manage`.
     */
    patch: operations['users_change'];
    trace?: never;
  };
  '/api/v1/users/{id}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a link for a new password, and mails it where there is a mail server.
     * @description Needs the permission `users.manage`.
     */
    post: operations['users_resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/totp-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes the codes from a lost phone off an account.
     * @description Needs the permission `users.manage`.
     */
    post: operations['users_resetTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AuditRow: {
      sequence: number;
      /** Format: date-time */
      at: string;
      actor: {
        kind: string;
        id: string;
        name: string;
      };
      action: string;
      subject: {
        kind: string;
        id: string;
      };
      before: unknown;
      after: unknown;
    };
    AuditVerification:
      | {
          /** @enum {string} */
          status: 'intact';
          entries: number;
        }
      | {
          /** @enum {string} */
          status: 'broken';
          /** @description The first entry that is not. */
          sequence: number;
        };
    ChangeFact: {
      code: string;
      /** @description Names and values that the sentence needs: `step`, `language`, `before`, `after` ... */
      params: {
        [key: string]: string | null;
      };
    };
    DraftSave: {
      version: number;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Who'];
      note: string;
      /** @description What it changed, in words. */
      sentences: string[];
      /** @description The same as facts; none for the first save of a new flow. */
      changes: components['schemas']['ChangeFact'][];
    };
    DraftSaved: {
      version: number;
      /** Format: date-time */
      updatedAt: string;
    };
    FileComparison: {
      /** @enum {string} */
      state: 'same' | 'new' | 'newer' | 'older' | 'rolled_back' | 'broken' | 'no_file';
      /** @description What is live. */
      base: components['schemas']['FlowFiles'] | null;
      file: components['schemas']['FlowFiles'] | null;
      /** @description The draft of the console. */
      console: components['schemas']['FlowFiles'] | null;
      /** @description Both; what is in conflict stands as in the console. */
      merged: components['schemas']['FlowFiles'] | null;
      conflicts: components['schemas']['MergeConflict'][];
      /** @description What the file changes of what is live. */
      fileChanges: components['schemas']['ChangeFact'][];
      /** @description What the draft of the console changes of what is live. */
      consoleChanges: components['schemas']['ChangeFact'][];
    };
    FlowCheck: {
      /** @description There are no errors; there may be warnings. */
      ok: boolean;
      problems: components['schemas']['FlowProblem'][];
      ms: number;
    };
    FlowComparison: {
      sentences: string[];
      /** @description The same as facts. */
      changes: components['schemas']['ChangeFact'][];
      steps: {
        step: string;
        /** @enum {string} */
        what: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
        /** @description The YAML of the step. */
        before: string | null;
        after: string | null;
        texts: {
          language: string;
          key: string;
          before: string | null;
          after: string | null;
        }[];
      }[];
      before: components['schemas']['FlowFiles'];
      after: components['schemas']['FlowFiles'];
    };
    FlowFiles: {
      source: string;
      texts: {
        [key: string]: string;
      };
      states: {
        [key: string]: string;
      };
      chats: {
        [key: string]: string;
      };
    };
    FlowMade: {
      name: string;
      version: number;
    };
    FlowProblem: {
      line: number;
      column: number;
      /** @description `flow`, `texts/<language>` or `states/<language>`. */
      file: string;
      rule: string;
      /** @enum {string} */
      severity: 'error' | 'warning';
      message: string;
      fix: string;
      step: string | null;
      /** @description The key of the text that it is about. */
      key: string | null;
      language: string | null;
      /** @description Edit operations that mend it. */
      mend: {
        label: string;
        operations: ({
          do: string;
        } & {
          [key: string]: unknown;
        })[];
      } | null;
    };
    FlowResults: {
      /** Format: date-time */
      since: string;
      runs: {
        started: number;
        completed: number;
        left: number;
        /** @description The flow was at fault, or a release took away the place where she was */
        endedByUs: number;
      };
      steps: components['schemas']['StepResults'][];
    };
    FlowRevision: {
      /** @description Of the release. */
      id: string;
      /** @description The hash of what went live. */
      revision: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Who'];
      via: string;
      change: string;
      note: string;
      /** @description What it changed, in plain words. */
      facts: string[];
      /** @description The same as facts that can be worded in another language; null for the first release. */
      changes: components['schemas']['ChangeFact'][] | null;
      isLive: boolean;
      files: components['schemas']['FlowFiles'];
    };
    FlowRevisionRow: {
      /** @description Of the release. */
      id: string;
      /** @description The hash of what went live. */
      revision: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Who'];
      via: string;
      change: string;
      note: string;
      /** @description What it changed, in plain words. */
      facts: string[];
      /** @description The same as facts that can be worded in another language; null for the first release. */
      changes: components['schemas']['ChangeFact'][] | null;
      isLive: boolean;
    };
    FlowRow: {
      name: string;
      title: string;
      about: string;
      /** @enum {string} */
      state: 'live' | 'draft' | 'live_and_draft' | 'broken';
      purpose: string | null;
      languages: string[];
      steps: number;
      /** @description How many people are in it now. */
      waiting: number;
      problems: {
        errors: number;
        warnings: number;
      };
      /** @description How its golden conversations went last; null when they have not been played here. */
      tests: {
        passed: number;
        failed: number;
      } | null;
      live: {
        revision: string;
        /** Format: date-time */
        since: string | null;
        via: string | null;
        by: components['schemas']['Who'] | null;
      } | null;
      draft: {
        version: number;
        /** Format: date-time */
        updatedAt: string;
        updatedBy: components['schemas']['Who'];
        /** @enum {string} */
        origin: 'console' | 'file';
      } | null;
      file: {
        /**
         * @description How the file in the folder stands to what is live.
         * @enum {string}
         */
        state: 'same' | 'new' | 'newer' | 'older' | 'rolled_back' | 'broken' | 'no_file';
        sentences: string[];
      };
      lastEdit: {
        /** Format: date-time */
        at: string;
        by: components['schemas']['Who'] | null;
      } | null;
    };
    FlowTemplate: {
      name: string;
      title: string;
      about: string;
      languages: string[];
      steps: number;
    };
    FlowTexts: {
      version: number;
      isEditable: boolean;
      how: string | null;
      rows: components['schemas']['TextRow'][];
    };
    FlowTextsRow: {
      flow: string;
      title: string;
      total: number;
      missing: number;
      /** @description Made from a source that has changed since, or from nobody knows what */
      stale: number;
      /** @description The same as the source, and nobody has said that this is meant */
      same: number;
      reviewed: number;
      /** @description The flow is written in this language and translated from it */
      isSource: boolean;
      isEditable: boolean;
      /** @description Where it is not editable here: why, and what to do */
      how: string | null;
    };
    FlowView: {
      name: string;
      live: {
        revision: string;
        release: string | null;
        /** Format: date-time */
        since: string | null;
        via: string | null;
        note: string;
        by: components['schemas']['Who'] | null;
        files: components['schemas']['FlowFiles'];
      } | null;
      draft: {
        version: number;
        files: components['schemas']['FlowFiles'];
        base: components['schemas']['FlowFiles'] | null;
        baseRevision: string | null;
        /** Format: date-time */
        updatedAt: string;
        updatedBy: components['schemas']['Who'];
        /** @enum {string} */
        origin: 'console' | 'file';
      } | null;
      /** @description Something else has gone live since the draft was begun. */
      isBehind: boolean;
      file: {
        /**
         * @description How the file in the folder stands to what is live.
         * @enum {string}
         */
        state: 'same' | 'new' | 'newer' | 'older' | 'rolled_back' | 'broken' | 'no_file';
        sentences: string[];
      };
      presence: components['schemas']['PresentPerson'][];
    };
    HandedLink: {
      link: string;
      /** @description Whether the mail server took it. */
      isMailed: boolean;
    };
    InvitationRow: {
      id: string;
      email: string;
      /** @enum {string} */
      role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
      translates: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationView: {
      /** @enum {string} */
      kind: 'setup' | 'invitation' | 'password_reset';
      email: string | null;
      /** @enum {string|null} */
      role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor' | null;
      translates: string | null;
      /** Format: date-time */
      expiresAt: string;
    };
    MadeInvitation: {
      link: string;
      /** @description Whether the mail server took it. */
      isMailed: boolean;
      id: string;
      /** Format: date-time */
      expiresAt: string;
    };
    MadeToken: {
      id: string;
      name: string;
      /** @description Its first characters. */
      prefix: string;
      scopes: (
        | 'account.own'
        | 'flows.read'
        | 'flows.edit'
        | 'flows.publish'
        | 'flows.approve_consent'
        | 'flows.results'
        | 'flows.simulate'
        | 'texts.read'
        | 'texts.translate'
        | 'users.read'
        | 'users.manage'
        | 'tokens.own'
        | 'audit.read'
      )[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** @description Shown this once. */
      token: string;
    };
    Me: {
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
      translates: string | null;
      /**
       * @description Of the interface.
       * @enum {string}
       */
      language: 'en' | 'sw' | 'fr';
      permissions: (
        | 'account.own'
        | 'flows.read'
        | 'flows.edit'
        | 'flows.publish'
        | 'flows.approve_consent'
        | 'flows.results'
        | 'flows.simulate'
        | 'texts.read'
        | 'texts.translate'
        | 'users.read'
        | 'users.manage'
        | 'tokens.own'
        | 'audit.read'
      )[];
      /** @description Whether a code from a phone is asked for at sign-in. */
      hasTotp: boolean;
    };
    MergeConflict: {
      /** @description `step`, `text`, `head` ... */
      what: string;
      id: string;
      base: string | null;
      mine: string | null;
      theirs: string | null;
    };
    MisunderstoodText: {
      step: string;
      language: string;
      text: string;
      count: number;
      /** Format: date-time */
      lastAt: string;
    };
    Presence: {
      people: components['schemas']['PresentPerson'][];
    };
    PresentPerson: {
      id: string;
      name: string;
      /** @enum {string} */
      state: 'viewing' | 'editing';
      step: string | null;
      /** Format: date-time */
      since: string;
    };
    Problem: {
      /** @enum {string} */
      type: 'about:blank';
      title: string;
      status: number;
      /** @description Stable: what programs decide by. */
      code: string;
      /** @description A sentence for the reader. */
      detail?: string;
      /** @description What of the request does not fit, part by part. */
      errors?: {
        path: string;
        message: string;
      }[];
      /** @description With `version_conflict`: what is there now. */
      current?: unknown;
    } & {
      [key: string]: unknown;
    };
    PutBackView: {
      change: {
        /** @enum {string} */
        kind: 'first' | 'text_only' | 'safe' | 'decision' | 'unchanged';
        facts: string[];
        touched: {
          step: string;
          /** @enum {string} */
          because: 'removed' | 'answers_changed';
          waiting: number;
          /** @description People wait there, and somebody has to say where they go. */
          isAskedWhere: boolean;
        }[];
        renames: {
          [key: string]: string;
        };
        isConsentChanged: boolean;
      };
      /** @description The same as facts, against what is live. */
      changes: components['schemas']['ChangeFact'][];
      /** @description Steps that people may be moved to. */
      destinations: {
        step: string;
        title: string;
      }[];
      consentWords: {
        language: string;
        before: string | null;
        after: string | null;
      }[];
      needsApproval: boolean;
    };
    RebasedDraft: {
      version: number;
      /** @description Merged; what is in conflict stands as in the draft. */
      files: components['schemas']['FlowFiles'];
      /** @description With any, nothing was saved. */
      conflicts: components['schemas']['MergeConflict'][];
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    ReleaseOutcome:
      | {
          /** @enum {string} */
          status: 'released';
          revision: string;
          moved: number;
          ended: number;
        }
      | {
          /** @enum {string} */
          status: 'scheduled';
          /** Format: date-time */
          dueAt: string;
        };
    ReleaseView: {
      version: number;
      /** @description Null while the draft cannot be read. */
      change: {
        /** @enum {string} */
        kind: 'first' | 'text_only' | 'safe' | 'decision' | 'unchanged';
        facts: string[];
        touched: {
          step: string;
          /** @enum {string} */
          because: 'removed' | 'answers_changed';
          waiting: number;
          /** @description People wait there, and somebody has to say where they go. */
          isAskedWhere: boolean;
        }[];
        renames: {
          [key: string]: string;
        };
        isConsentChanged: boolean;
      } | null;
      /** @description The same as facts, against what is live. */
      changes: components['schemas']['ChangeFact'][];
      /** @description Steps that people may be moved to. */
      destinations: {
        step: string;
        title: string;
      }[];
      consentWords: {
        language: string;
        before: string | null;
        after: string | null;
      }[];
      needsApproval: boolean;
      edits: components['schemas']['DraftSave'][];
      /** @description Of the installation: what times of day are meant in. */
      timezone: string;
      problems: components['schemas']['FlowProblem'][];
      tests: {
        passed: number;
        failed: number;
      };
      /** @description Why it may not go live as it is; a test that fails does not keep it back. */
      reasons: string[];
      scheduled: {
        /** Format: date-time */
        dueAt: string;
        by: components['schemas']['Who'];
        version: number;
        note: string;
        refusal: string[] | null;
      } | null;
    };
    Session: {
      user: components['schemas']['Me'];
      /** @description To be sent as `X-CSRF-Token` with everything that changes something. */
      csrfToken: string;
      /** Format: date-time */
      expiresAt: string;
    };
    SessionRow: {
      id: string;
      device: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      isCurrent: boolean;
    };
    SheetReport: {
      /** @description Rows whose text or state changes */
      taken: number;
      unchanged: number;
      refused: number;
      /** @description The first thousand */
      remarks: {
        /** @description As the spreadsheet counts: the head is row 1 */
        row: number;
        flow: string;
        key: string;
        /** @enum {string} */
        severity: 'refused' | 'warning';
        message: string;
      }[];
      /** @description Whose drafts change */
      flows: string[];
    };
    SignInAnswer:
      | {
          /** @enum {string} */
          status: 'signed_in';
        }
      | {
          /** @enum {string} */
          status: 'code_needed';
          ticket: string;
        };
    SignInOptions: {
      organisation: string;
      /** @description Whether somebody has an account already. */
      isSetUp: boolean;
      /** @description Single sign-on, with what its button says. */
      oidc: {
        name: string;
      } | null;
      /** @description Whether a link to sign in can be mailed. */
      canMail: boolean;
    };
    StepResults: {
      step: string;
      /** @description Runs of the flow that came to this step */
      came: number;
      /** @description Of these, those with an answer that was understood */
      answered: number;
      /** @description Answers that were not understood */
      misunderstood: number;
      /** @description Runs that ended here without an answer */
      left: number;
      /** @description People who are at this step now */
      waiting: number;
      isQuestion: boolean;
      /** @description The live flow has no such step any more */
      isGone: boolean;
    };
    TextRow: {
      key: string;
      step: string | null;
      /** @description What it is for */
      note: string;
      source: string;
      text: string | null;
      /** @enum {string} */
      state: 'missing' | 'stale' | 'current' | 'same';
      isSameOnPurpose: boolean;
      reviewedBy: string | null;
      /** Format: date */
      reviewedOn: string | null;
      isRequired: boolean;
      problems: {
        /** @enum {string} */
        severity: 'error' | 'warning';
        message: string;
      }[];
      /** @description SMS that the message takes; null for what is no message */
      segments: number | null;
      /** @description Letters that it may have, in the alphabet that it needs now */
      limit: number | null;
    };
    TextsOverview: {
      /** @description The language that is translated from */
      source: string;
      languages: {
        language: string;
        total: number;
        missing: number;
        /** @description Made from a source that has changed since, or from nobody knows what */
        stale: number;
        /** @description The same as the source, and nobody has said that this is meant */
        same: number;
        reviewed: number;
      }[];
    };
    TokenRow: {
      id: string;
      name: string;
      /** @description Its first characters. */
      prefix: string;
      scopes: (
        | 'account.own'
        | 'flows.read'
        | 'flows.edit'
        | 'flows.publish'
        | 'flows.approve_consent'
        | 'flows.results'
        | 'flows.simulate'
        | 'texts.read'
        | 'texts.translate'
        | 'users.read'
        | 'users.manage'
        | 'tokens.own'
        | 'audit.read'
      )[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    TotpSetup: {
      /** @description To be typed, in base32. */
      secret: string;
      /** @description The same as an otpauth:// address. */
      uri: string;
      /** @description The address as an SVG image. */
      qr: string;
    };
    UserRow: {
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
      translates: string | null;
      hasTotp: boolean;
      isDisabled: boolean;
      /** Format: date-time */
      lastSeenAt: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
    };
    Who: {
      kind: string;
      id: string;
      name: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  account_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name?: string;
          /** @enum {string} */
          language?: 'en' | 'sw' | 'fr';
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  account_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          current: string;
          next: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  session_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SessionRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  session_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokens_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TokenRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokens_make: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          scopes: (
            | 'account.own'
            | 'flows.read'
            | 'flows.edit'
            | 'flows.publish'
            | 'flows.approve_consent'
            | 'flows.results'
            | 'flows.simulate'
            | 'texts.read'
            | 'texts.translate'
            | 'users.read'
            | 'users.manage'
            | 'tokens.own'
            | 'audit.read'
          )[];
          /** Format: date-time */
          expiresAt?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeToken'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tokens_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  account_offerTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpSetup'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  account_confirmTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          code: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  account_removeTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  audit_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description The id of an account, or part of its name. */
        actor?: string;
        /** @description Such as `user.changed`, or the word before the dot. */
        action?: string;
        /** @description Such as `flow`, or `flow:registration`. */
        subject?: string;
        /** @description Anything that the entry says. */
        q?: string;
        from?: string;
        /** @description Up to this moment and without it. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AuditRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  audit_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerification'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changes_watch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  flows_templates: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FlowTemplate'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  flows_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Words in the name, the title or what it is about. */
        q?: string;
        state?: 'live' | 'draft' | 'live_and_draft' | 'broken';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FlowRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  flows_make: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          from:
            | {
                /** @enum {string} */
                kind: 'empty';
                languages: string[];
                purpose?: string;
              }
            | {
                /** @enum {string} */
                kind: 'flow' | 'template';
                name: string;
              };
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowMade'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowView'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  flows_check: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowCheck'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_compare: {
    parameters: {
      query?: {
        /** @description `live`, `draft`, or the id of a release. */
        from?: ('live' | 'draft') | string;
        to?: ('live' | 'draft') | string;
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowComparison'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_save: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
          /**
           * @description What it is about, for colleagues.
           * @default
           */
          note?: string;
          /** @description For a first save: `live.revision` as it was opened; without it, what is live now. */
          baseRevision?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSaved'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_discard: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_rebase: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What was made of both by hand; without them, they are merged step by step. */
          files?: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RebasedDraft'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_saves: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DraftSave'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileComparison'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_takeFile: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files?: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSaved'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  drafts_say: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          state: 'viewing' | 'editing' | 'left';
          step?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Presence'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleaseView'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Of the draft that was looked at. */
          version: number;
          /** @default  */
          note?: string;
          /**
           * @description Step -> the step that people who wait there go to, or `end`.
           * @default {}
           */
          moves?: {
            [key: string]: string;
          };
          /**
           * @description The caller has read the words of consent and agrees to them.
           * @default false
           */
          isApproved?: boolean;
          /**
           * Format: date-time
           * @description When; without it, now.
           */
          at?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleaseOutcome'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_unschedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  results_of: {
    parameters: {
      query?: {
        /** @description The last days, today included */
        days?: number;
      };
      header?: never;
      path: {
        /** @description The flow */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowResults'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  results_misunderstood: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description The last days, today included */
        days?: number;
        /** @description One step only */
        step?: string;
      };
      header?: never;
      path: {
        /** @description The flow */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MisunderstoodText'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FlowRevisionRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowRevision'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_putBackView: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PutBackView'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release_putBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default  */
          note?: string;
          /**
           * @description Step -> the step that people who wait there go to, or `end`.
           * @default {}
           */
          moves?: {
            [key: string]: string;
          };
          /** @default false */
          isApproved?: boolean;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleaseOutcome'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  simulation_test: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            passed: number;
            failed: number;
            ms: number;
            conversations: {
              name: string;
              line: number;
              language: string;
              ok: boolean;
              diff: string;
              /** @description The steps that it goes through, each once */
              steps: string[];
              /** @description Where it fails: its whole file as it goes now, to be taken when that is right */
              asPlayed: string | null;
            }[];
            /** @description Why the files cannot be played; then all are failed */
            problems: components['schemas']['FlowProblem'][];
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trials_make: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What is being looked at: refused when it has not been saved */
          files?: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          };
          language?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            url: string;
            qr: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptance_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationView'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptance_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name?: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  simulation_personas: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              name: string;
              about: string;
              language: string | null;
              knows: string[];
              sharers: number;
            }[];
            /** @enum {string|null} */
            next: null;
          };
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  session_show: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptance_setUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: string;
          name: string;
          /** Format: email */
          email: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn_byPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          email: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn_byCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ticket: string;
          code: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn_requestLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          email: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn_byLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  oidc_begin: {
    parameters: {
      query?: {
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  oidc_finish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn_options: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOptions'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  session_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  session_signOutEverywhere: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  simulation_simulate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The flow that the files are of; null: whatever is live */
          flow: string | null;
          /** @description Takes the place of the live flow; null: the live one */
          files: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          } | null;
          /** @enum {string} */
          persona:
            | 'stranger'
            | 'expecting_mother'
            | 'shared_phone'
            | 'french_writer'
            | 'swahili_writer'
            | 'opted_out';
          /** @description The language of her conversation; default: that of the persona */
          language?: string;
          /** @enum {string} */
          channel: 'sms' | 'whatsapp';
          script: (
            | {
                /** @enum {string} */
                do: 'say';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'tap';
                code: string;
              }
            | {
                /** @enum {string} */
                do: 'send';
                contentType: string;
              }
            | {
                /** @enum {string} */
                do: 'locate';
                latitude: number;
                longitude: number;
              }
            | {
                /** @enum {string} */
                do: 'wait';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'start';
                flow: string;
              }
            | {
                /** @enum {string} */
                do: 'call';
                answer: string;
              }
          )[];
          /**
           * Format: date-time
           * @description Default: now. Send the same one for the whole conversation.
           */
          startsAt?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            messages: {
              turn: number;
              /** @enum {string} */
              from: 'her' | 'us' | 'note';
              text: string;
              segments: {
                count: number;
                /** @enum {string} */
                encoding: 'GSM-7' | 'UCS-2';
                units: number;
                forcedBy?: string;
              } | null;
              options: {
                code: string;
                label: string;
              }[];
              media: string | null;
              /** Format: date-time */
              at: string;
              note: {
                code: string;
                params: {
                  [key: string]: string;
                };
              } | null;
              flow: string | null;
              step: string | null;
            }[];
            flow: string | null;
            /** @description Where she waits now */
            step: string | null;
            isOver: boolean;
            answers: {
              name: string;
              value: string;
              flow: string;
            }[];
            person: {
              name: string;
              value: string;
            }[];
            /** Format: date-time */
            clock: string;
            waitingFor: {
              /** @enum {string} */
              kind: 'answer' | 'moment' | 'call';
              /** Format: date-time */
              until: string | null;
            } | null;
            faults: string[];
            /** @description Why the files cannot be played; then there are no messages */
            problems: components['schemas']['FlowProblem'][];
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  simulation_save: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The flow that the files are of; null: whatever is live */
          flow: string | null;
          /** @description Takes the place of the live flow; null: the live one */
          files: {
            /** @description The YAML of the flow. */
            source: string;
            /** @description Language -> the JSON file of its texts. */
            texts: {
              [key: string]: string;
            };
            /** @description Language -> the JSON file of how its texts stand. */
            states: {
              [key: string]: string;
            };
            /** @description Name, such as `straight.en` -> a golden conversation. */
            chats: {
              [key: string]: string;
            };
          } | null;
          /** @enum {string} */
          persona:
            | 'stranger'
            | 'expecting_mother'
            | 'shared_phone'
            | 'french_writer'
            | 'swahili_writer'
            | 'opted_out';
          /** @description The language of her conversation; default: that of the persona */
          language?: string;
          /** @enum {string} */
          channel: 'sms' | 'whatsapp';
          script: (
            | {
                /** @enum {string} */
                do: 'say';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'tap';
                code: string;
              }
            | {
                /** @enum {string} */
                do: 'send';
                contentType: string;
              }
            | {
                /** @enum {string} */
                do: 'locate';
                latitude: number;
                longitude: number;
              }
            | {
                /** @enum {string} */
                do: 'wait';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'start';
                flow: string;
              }
            | {
                /** @enum {string} */
                do: 'call';
                answer: string;
              }
          )[];
          /**
           * Format: date-time
           * @description Default: now. Send the same one for the whole conversation.
           */
          startsAt?: string;
          name: string;
          /**
           * @description Writes down what became known, too
           * @default true
           */
          expectations?: boolean;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
            content: string;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  texts_overview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TextsOverview'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  texts_flows: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        language: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FlowTextsRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sheets_sheet: {
    parameters: {
      query?: {
        format?: 'csv' | 'xlsx';
        /** @description One flow only */
        flow?: string;
      };
      header?: never;
      path: {
        language: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sheets_take: {
    parameters: {
      query?: {
        /** @description Only tell what would be taken */
        dryRun?: 'true' | 'false';
      };
      header?: never;
      path: {
        language: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetReport'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  texts_rows: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        language: string;
        flow: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowTexts'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  texts_change: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        language: string;
        flow: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          changes: {
            key: string;
            /** @description Right for the present source; empty: the translation is taken away */
            text?: string;
            isSameOnPurpose?: boolean;
            isReviewed?: boolean;
          }[];
          note?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowTexts'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trials_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            flow: string;
            organisation: string;
            language: string | null;
            languages: string[];
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trials_play: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          persona:
            | 'stranger'
            | 'expecting_mother'
            | 'shared_phone'
            | 'french_writer'
            | 'swahili_writer'
            | 'opted_out';
          /** @description The language of her conversation; default: that of the persona */
          language?: string;
          /** @enum {string} */
          channel: 'sms' | 'whatsapp';
          script: (
            | {
                /** @enum {string} */
                do: 'say';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'tap';
                code: string;
              }
            | {
                /** @enum {string} */
                do: 'send';
                contentType: string;
              }
            | {
                /** @enum {string} */
                do: 'locate';
                latitude: number;
                longitude: number;
              }
            | {
                /** @enum {string} */
                do: 'wait';
                text: string;
              }
            | {
                /** @enum {string} */
                do: 'start';
                flow: string;
              }
            | {
                /** @enum {string} */
                do: 'call';
                answer: string;
              }
          )[];
          /**
           * Format: date-time
           * @description Default: now. Send the same one for the whole conversation.
           */
          startsAt?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            messages: {
              turn: number;
              /** @enum {string} */
              from: 'her' | 'us' | 'note';
              text: string;
              segments: {
                count: number;
                /** @enum {string} */
                encoding: 'GSM-7' | 'UCS-2';
                units: number;
                forcedBy?: string;
              } | null;
              options: {
                code: string;
                label: string;
              }[];
              media: string | null;
              /** Format: date-time */
              at: string;
              note: {
                code: string;
                params: {
                  [key: string]: string;
                };
              } | null;
            }[];
            isOver: boolean;
            /** Format: date-time */
            clock: string;
            waitingFor: {
              /** @enum {string} */
              kind: 'answer' | 'moment' | 'call';
              /** Format: date-time */
              until: string | null;
            } | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  users_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description A part of a name or an address. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['UserRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  invitations_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['InvitationRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
          };
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  invitations_invite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          email: string;
          /** @enum {string} */
          role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
          translates?: string | null;
        };
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeInvitation'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  invitations_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  users_change: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag that was seen last. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name?: string;
          /** @enum {string} */
          role?: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
          translates?: string | null;
          isDisabled?: boolean;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserRow'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large (`payload_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The header If-Match is missing (`precondition_required`). */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  users_resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedLink'];
        };
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  users_resetTotp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent does not fit (`malformed`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody is signed in (`signed_out`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The account, token or page may not do this (`forbidden`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not_found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else was faster (`version_conflict`, `conflict`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule says no (`refused`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests (`too_many_requests`); `Retry-After` says when to come again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
