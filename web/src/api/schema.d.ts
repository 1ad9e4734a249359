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
  '/api/v1/alarms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists alarms, the latest first; in a turf there are none.
     * @description Needs the permission `measures.read`.
     */
    get: operations['alarms_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alarms/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Notes that the caller has seen an alarm, and what they say; it ends by itself.
     * @description Needs the permission `measures.edit`.
     */
    post: operations['alarms_acknowledge'];
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
  '/api/v1/broadcasts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists broadcasts, the latest first; in a turf, the own ones.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['broadcasts_list'];
    put?: never;
    /**
     * Makes a draft that goes to nobody yet.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['broadcasts_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a broadcast.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['broadcasts_show'];
    put?: never;
    post?: never;
    /**
     * Removes a draft.
     * @description Needs the permission `broadcasts.edit`.
     */
    delete: operations['broadcasts_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a draft; what was counted and approved before does not hold any more.
     * @description Needs the permission `broadcasts.edit`.
     */
    patch: operations['broadcasts_change'];
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approves exactly what was counted: these people, these texts, this price.
     * @description Needs the permission `broadcasts.approve`.
     */
    post: operations['plans_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends it for good: whoever has not got it does not get it.
     * @description Needs the permission `broadcasts.send`.
     */
    post: operations['broadcastControl_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a draft like this broadcast.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['broadcasts_copy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets nothing more go from now on.
     * @description Needs the permission `broadcasts.send`.
     */
    post: operations['broadcastControl_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what was counted, as far as it is.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['plans_shown'];
    put?: never;
    /**
     * Begins to count what it would do: who gets it, who does not and why, the cost, how long it takes. Nothing is sent.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['plans_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says how far it is; the counts of all states together are its audience.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['broadcastControl_progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/recipients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the people of the audience as they were counted, in the order of sending.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['plans_recipients'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Goes on where it was paused.
     * @description Needs the permission `broadcasts.send`.
     */
    post: operations['broadcastControl_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tries again what has certainly not arrived, and never what may have.
     * @description Needs the permission `broadcasts.send`.
     */
    post: operations['broadcastControl_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says what became of the spreadsheet: whom its rows mean, and which mean nobody.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['broadcasts_sheet'];
    put?: never;
    /**
     * Takes in the spreadsheet that a draft goes to, CSV or Excel: a column with phone numbers or ids, and what texts may name.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['broadcasts_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Starts exactly what was counted, or sets it for its time. Asked twice, it starts once.
     * @description Needs the permission `broadcasts.send`.
     */
    post: operations['broadcastControl_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends the text, marked as a test, to somebody of the staff.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['plans_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broadcasts/{id}/unreachable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives those whom no text reaches, by place, for whoever can visit them.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['plans_visits'];
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
     * Streams what others change, as server-sent events `change` and `missed`; `replaced` ends the oldest of too many.
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
  '/api/v1/dictionary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows the data dictionary with its names in a language.
     * @description Needs the permission `people.read`.
     */
    get: operations['dictionary_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists pairs of records that may be of one person, the likeliest first.
     * @description Needs the permission `people.merge`.
     */
    get: operations['duplicates_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/duplicates/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Finds records of somebody who is about to be recorded, the likeliest first.
     * @description Needs the permission `people.edit`.
     */
    post: operations['duplicates_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/duplicates/{one}/{other}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Notes whether two records are of two people; such a pair is not shown again.
     * @description Needs the permission `people.merge`.
     */
    post: operations['duplicates_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists events, the latest first; those that come, the next first.
     * @description Needs the permission `events.read`.
     */
    get: operations['events_list'];
    put?: never;
    /**
     * Makes an event; nobody knows of it yet.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows an event.
     * @description Needs the permission `events.read`.
     */
    get: operations['events_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes an event; with more seats, those who wait move up.
     * @description Needs the permission `events.edit`.
     */
    patch: operations['events_change'];
    trace?: never;
  };
  '/api/v1/events/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancels an event, and tells whoever meant to come.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Closes the list: nobody new gets a seat.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends an event: who said that they come and did not is absent.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/guests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists who is invited, comes, waits or was there.
     * @description Needs the permission `events.read`.
     */
    get: operations['events_guests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/guests/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Notes where somebody stands, such as that she was there.
     * @description Needs the permission `events.edit`.
     */
    put: operations['events_placeGuest'];
    post?: never;
    /**
     * Takes back what was noted about somebody, as if nobody had noted or answered anything.
     * @description Needs the permission `events.edit`.
     */
    delete: operations['events_takeBackGuest'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/invite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes the draft of a broadcast that invites.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens an event for answers by text.
     * @description Needs the permission `events.edit`.
     */
    post: operations['events_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what left the house, the latest first; in a turf, what the caller took out.
     * @description Needs the permission `people.export`.
     */
    get: operations['exports_list'];
    put?: never;
    /**
     * Writes people into a file, as it streams; who, for whom and why is in the log.
     * @description Needs the permission `people.export`.
     */
    post: operations['exports_create'];
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
  '/api/v1/goals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists goals with how far they are, and the aims that they serve; in a turf, its own.
     * @description Needs the permission `measures.read`.
     */
    get: operations['goals_list'];
    put?: never;
    /**
     * Sets a goal.
     * @description Needs the permission `measures.edit`.
     */
    post: operations['goals_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/goals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a goal and how far it is.
     * @description Needs the permission `measures.read`.
     */
    get: operations['goals_show'];
    put?: never;
    post?: never;
    /**
     * Removes a goal; what was counted stays.
     * @description Needs the permission `measures.edit`.
     */
    delete: operations['goals_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a goal.
     * @description Needs the permission `measures.edit`.
     */
    patch: operations['goals_change'];
    trace?: never;
  };
  '/api/v1/goals/{id}/course': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows how a goal came along, a day, a week or a month at a time.
     * @description Needs the permission `measures.read`.
     */
    get: operations['goals_course'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/households': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists households by their names.
     * @description Needs the permission `people.read`.
     */
    get: operations['households_list'];
    put?: never;
    /**
     * Records a household with its first members.
     * @description Needs the permission `people.edit`.
     */
    post: operations['households_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/households/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a household with its members.
     * @description Needs the permission `people.read`.
     */
    get: operations['households_show'];
    put?: never;
    post?: never;
    /**
     * Removes a household in which nobody lives.
     * @description Needs the permission `people.edit`.
     */
    delete: operations['households_remove'];
    options?: never;
    head?: never;
    /**
     * Changes the name or place of a household.
     * @description Needs the permission `people.edit`.
     */
    patch: operations['households_change'];
    trace?: never;
  };
  '/api/v1/households/{id}/members/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Has a person live in a household; she leaves the one where she lived.
     * @description Needs the permission `people.edit`.
     */
    put: operations['households_join'];
    post?: never;
    /**
     * Has a person leave a household.
     * @description Needs the permission `people.edit`.
     */
    delete: operations['households_leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists imports, the latest first; in a turf, the own ones.
     * @description Needs the permission `people.import`.
     */
    get: operations['imports_list'];
    put?: never;
    /**
     * Takes in a file, CSV or Excel, and guesses what its columns are; nobody is recorded yet.
     * @description Needs the permission `people.import`.
     */
    post: operations['imports_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows an import: its columns, options, counts, and what is still to be settled.
     * @description Needs the permission `people.import`.
     */
    get: operations['imports_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Says where the columns go and how the rows are read; the rows are to be checked again.
     * @description Needs the permission `people.import`.
     */
    patch: operations['imports_change'];
    trace?: never;
  };
  '/api/v1/imports/{id}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Has every row checked, without storing anything; the stream of changes tells how far it is.
     * @description Needs the permission `people.import`.
     */
    post: operations['imports_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/commit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Has the checked rows stored; a crash on the way loses and doubles nothing.
     * @description Needs the permission `people.import`.
     */
    post: operations['imports_commit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives the rows that are not stored as they stood in the file, each with why; mended, it is imported as it is.
     * @description Needs the permission `people.import`.
     */
    get: operations['imports_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists rows with what would be stored, or was, and what is to be said about them.
     * @description Needs the permission `people.import`.
     */
    get: operations['imports_rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Keeps what was decided about rows that may be of people who are known.
     * @description Needs the permission `people.import`.
     */
    patch: operations['imports_decide'];
    trace?: never;
  };
  '/api/v1/imports/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes an import back, for everybody who was not changed since.
     * @description Needs the permission `people.import`.
     */
    post: operations['imports_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists conversations that wait for a human, or that humans have; the longest first.
     * @description Needs the permission `inbox.read`.
     */
    get: operations['inbox_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts them.
     * @description Needs the permission `inbox.read`.
     */
    get: operations['inbox_count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a conversation: its messages, what waits in it, who has it and who looks at it.
     * @description Needs the permission `inbox.read`.
     */
    get: operations['inbox_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Is done with a conversation: closes its open cases, and gives it back.
     * @description Needs the permission `inbox.answer`.
     */
    post: operations['inbox_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}/give-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a conversation back: her open question is put again, or the flow goes on at a step.
     * @description Needs the permission `inbox.answer`.
     */
    post: operations['inbox_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says what the caller does at a conversation, and hears who else is there.
     * @description Needs the permission `inbox.read`.
     */
    post: operations['inbox_say'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}/reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes to her, and takes the conversation over where nobody has it.
     * @description Needs the permission `inbox.answer`.
     */
    post: operations['inbox_reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{conversation}/take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a conversation over: until it is given back, no flow goes on in it by itself.
     * @description Needs the permission `inbox.answer`.
     */
    post: operations['inbox_take'];
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
  '/api/v1/life-events/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes back what was a mistake: what it ended goes on where it can.
     * @description Needs the permission `life_events.record`.
     */
    post: operations['lifeEvents_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/week': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells what the work of the caller did this week.
     * @description Needs the permission `account.own`.
     */
    get: operations['week_week'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows measures over time, by day, week or month.
     * @description Needs the permission `measures.read`.
     */
    get: operations['measures_series'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/cost': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what was spent on messages, and how much that is for each outcome.
     * @description Needs the permission `measures.read`.
     */
    get: operations['measures_cost'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what became of messages: confirmed, unknown, impossible; by channel, sender and place.
     * @description Needs the permission `measures.read`.
     */
    get: operations['measures_delivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reckons how many messages next month will take, and what they will cost.
     * @description Needs the permission `measures.read`.
     */
    get: operations['outlook_forecast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/funnel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows how people come through a programme, message by message.
     * @description Needs the permission `measures.read`.
     */
    get: operations['outlook_funnel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what stands at the top of the dashboard.
     * @description Needs the permission `measures.read`.
     */
    get: operations['measures_overview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/measures/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells a measure apart by programme, or by the places that lie directly in one.
     * @description Needs the permission `measures.read`.
     */
    get: operations['measures_split'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/merges/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes two merged records apart: each gets back what it had.
     * @description Needs the permission `people.merge`.
     */
    post: operations['merges_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/messages/{id}/redact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes the words out of one message for good, wherever they are kept.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['personRights_redact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the people whom the caller may see; nobody, and says so, where finding whom an expression means takes too long.
     * @description Needs the permission `people.read`.
     */
    get: operations['people_list'];
    put?: never;
    /**
     * Records a person.
     * @description Needs the permission `people.edit`.
     */
    post: operations['people_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the caller's views of the list of people, and those that others share.
     * @description Needs the permission `people.read`.
     */
    get: operations['peopleViews_list'];
    put?: never;
    /**
     * Keeps a view of the list of people under a name.
     * @description Needs the permission `people.read`.
     */
    post: operations['peopleViews_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people-views/{id}': {
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
     * Removes a view; nothing happens to its people.
     * @description Needs the permission `people.read`.
     */
    delete: operations['peopleViews_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a view: an own one, or for administrators any that is shared.
     * @description Needs the permission `people.read`.
     */
    patch: operations['peopleViews_change'];
    trace?: never;
  };
  '/api/v1/people/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts the people of a list; where that would take long, it estimates them.
     * @description Needs the permission `people.read`.
     */
    get: operations['people_count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows the record of a person. That somebody has read what is sensitive is noted.
     * @description Needs the permission `people.read`.
     */
    get: operations['people_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes the record of a person; her timeline tells what was before.
     * @description Needs the permission `people.edit`.
     */
    patch: operations['people_change'];
    trace?: never;
  };
  '/api/v1/people/{id}/access-file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives all that is kept about a person, for herself: as data or as a page. It is noted that it was taken out.
     * @description Needs the permission `privacy.manage`.
     */
    get: operations['personRights_accessFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds an address to a person.
     * @description Needs the permission `people.edit`.
     */
    post: operations['personParts_addAddress'];
    /**
     * Takes an address from a person; whoever has it next is a stranger.
     * @description Needs the permission `people.edit`.
     */
    delete: operations['personParts_removeAddress'];
    options?: never;
    head?: never;
    /**
     * Says whether somebody else reads what comes to an address of a person.
     * @description Needs the permission `people.edit`.
     */
    patch: operations['personParts_changeAddress'];
    trace?: never;
  };
  '/api/v1/people/{id}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what somebody agreed to, and the whole ledger of it.
     * @description Needs the permission `people.read`.
     */
    get: operations['consents_of'];
    put?: never;
    /**
     * Writes down what somebody said to staff who were there.
     * @description Needs the permission `consents.record`.
     */
    post: operations['consents_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/consents/{entryId}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives the receipt of one entry, as a text or as data.
     * @description Needs the permission `people.read`.
     */
    get: operations['consents_receipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells of messages to somebody what was decided about them, and why.
     * @description Needs the permission `people.read`.
     */
    get: operations['decisions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deletes all that is kept about a person, for good; it goes on after the answer.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['personRights_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/life-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what happened to a person and changed what she may be told, and what would follow if something did.
     * @description Needs the permission `life_events.record`.
     */
    get: operations['lifeEvents_list'];
    put?: never;
    /**
     * Records a loss, a death, a move or the end of school: whatever is sent about it ends at once.
     * @description Needs the permission `life_events.record`.
     */
    post: operations['lifeEvents_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/may-send': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tells whether somebody would get a message now, and why not.
     * @description Needs the permission `people.read`.
     */
    post: operations['decisions_maySend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merges another record of a person into this one; `dryRun` shows what it would come to.
     * @description Needs the permission `people.merge`.
     */
    post: operations['merges_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows where a person stands: programmes with what comes next or why nothing does, cases, and the conversation.
     * @description Needs the permission `people.read`.
     */
    get: operations['overview_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/programmes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the programmes that a person is or was in, with what comes in the next days.
     * @description Needs the permission `people.read`.
     */
    get: operations['personProgrammes_list'];
    put?: never;
    /**
     * Takes a person into a programme, or counts it from another date.
     * @description Needs the permission `programmes.enrol`.
     */
    post: operations['personProgrammes_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/programmes/{subscription}/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a person out of a programme: nothing more of it follows.
     * @description Needs the permission `programmes.enrol`.
     */
    post: operations['personProgrammes_leave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/programmes/{subscription}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets a programme rest for a person: what waits is taken back.
     * @description Needs the permission `programmes.enrol`.
     */
    post: operations['personProgrammes_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/programmes/{subscription}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets a programme that rests go on, at what is next by now.
     * @description Needs the permission `programmes.enrol`.
     */
    post: operations['personProgrammes_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/relationships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Notes what a person is to another.
     * @description Needs the permission `people.edit`.
     */
    post: operations['personParts_addRelationship'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/relationships/{kind}/{otherId}': {
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
     * Takes back what a person is to another.
     * @description Needs the permission `people.edit`.
     */
    delete: operations['personParts_removeRelationship'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what happened with a person, the latest first.
     * @description Needs the permission `people.read`.
     */
    get: operations['timeline_list'];
    put?: never;
    /**
     * Notes a call, a visit, a letter, an event, a gift, goods, hours or anything else.
     * @description Needs the permission `people.edit`.
     */
    post: operations['timeline_note'];
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
  '/api/v1/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists places by their names: those at the top, in a place, or that are looked for.
     * @description Needs the permission `people.read`.
     */
    get: operations['places_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/places/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a place with those that it lies in.
     * @description Needs the permission `people.read`.
     */
    get: operations['places_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/affected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists whose data a file, an account or a number of ours has shown, and why.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['affected_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/affected/choices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what something can have happened to.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['affected_choose'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/affected/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts them.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['affected_count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/affected/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Writes them into a file, to be told; that it was taken out is in the log.
     * @description Needs the permission `privacy.manage`.
     */
    get: operations['affected_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/delete-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what partners have to delete, the oldest first.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['notices_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/delete-notices/confirmed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Notes that partners have said that they deleted what these notices name.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['notices_confirmed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/delete-notices/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives a partner’s notices as a sheet: the ids that stood in the files they got.
     * @description Needs the permission `privacy.manage`.
     */
    get: operations['notices_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/delete-notices/sent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Notes that these notices were sent to their partners.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['notices_sent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Writes the register of processing, as the installation is set up at this moment.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['register_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/register/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives the register of processing as one page, to be read or printed.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['register_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what people ask for by right: a copy, a correction, to be forgotten.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['privacy_list'];
    put?: never;
    /**
     * Enters what somebody asked staff for.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['privacy_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows one request.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['privacy_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Says what became of a request, or calls it off.
     * @description Needs the permission `privacy.manage`.
     */
    patch: operations['privacy_end'];
    trace?: never;
  };
  '/api/v1/privacy/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows what the rules of retention would delete now, and what nothing uses.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['retention_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/retention/run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deletes for good what was shown in a preview; it goes on after the answer.
     * @description Needs the permission `privacy.manage`.
     */
    post: operations['retention_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/retention/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists runs of the rules, the latest first.
     * @description Needs the permission `privacy.read`.
     */
    get: operations['retention_runs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/programmes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the programmes of messages with how many people are in each.
     * @description Needs the permission `programmes.read`.
     */
    get: operations['programmes_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/programmes/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a programme: its messages in every language, and when each is due.
     * @description Needs the permission `programmes.read`.
     */
    get: operations['programmes_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/programmes/{name}/enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes everybody of a segment into a programme, or says whom it would take in. Who was in it before is left out.
     * @description Needs the permission `programmes.enrol`.
     */
    post: operations['programmes_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/programmes/{name}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tells what somebody would get of a programme, and when; nothing is kept or sent.
     * @description Needs the permission `programmes.read`.
     */
    post: operations['programmes_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/segments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the segments in the order of their names.
     * @description Needs the permission `people.read`.
     */
    get: operations['segments_list'];
    put?: never;
    /**
     * Makes a segment. An expression that means nothing is refused with its place.
     * @description Needs the permission `segments.edit`.
     */
    post: operations['segments_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/segments/explain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says in words whom an expression means, how many they are, and some of them.
     * @description Needs the permission `people.read`.
     */
    post: operations['segments_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/segments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Shows a segment.
     * @description Needs the permission `people.read`.
     */
    get: operations['segments_show'];
    put?: never;
    post?: never;
    /**
     * Removes a segment; nothing happens to its people.
     * @description Needs the permission `segments.edit`.
     */
    delete: operations['segments_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a segment.
     * @description Needs the permission `segments.edit`.
     */
    patch: operations['segments_change'];
    trace?: never;
  };
  '/api/v1/segments/{id}/why/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says why somebody is in a segment or not: which parts of it hold for her.
     * @description Needs the permission `people.read`.
     */
    get: operations['segments_why'];
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
  '/api/v1/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the live flows that ask something.
     * @description Needs the permission `measures.read`.
     */
    get: operations['surveys_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{flow}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sums up the answers to the questions of a flow; in a turf, those of its people.
     * @description Needs the permission `measures.read`.
     */
    get: operations['surveys_results'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{flow}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes answers into a file, a row for each way through the flow; who and why is in the log.
     * @description Needs the permission `people.export`.
     */
    post: operations['surveys_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the templates of WhatsApp as they were last read, by name and language.
     * @description Needs the permission `broadcasts.read`.
     */
    get: operations['templates_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reads the templates from the provider anew, with where their approval stands.
     * @description Needs the permission `broadcasts.edit`.
     */
    post: operations['templates_sync'];
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
     * Changes an account: its name, its role, whom it sees, or whether it may sign in.
     * @description Needs the permission `users.manage`.
     */
    patch: operations['users_change'];
    trace?: never;
  };
  '/api/v1/users/{id}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives what an account looks after to another: its people, open cases and conversations.
     * @description Needs the permission `users.manage`.
     */
    post: operations['users_handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
    AffectedChoices: {
      exports: {
        id: string;
        reason: string;
        partner: string | null;
        rows: number;
        /** Format: date-time */
        at: string;
      }[];
      accounts: {
        id: string;
        name: string;
        role: string;
      }[];
      senders: {
        id: string;
        channel: string;
        address: string;
      }[];
    };
    AffectedCount: {
      count: number;
      /** @description Counting would have taken long. */
      isEstimate: boolean;
    };
    AffectedPage: {
      items: components['schemas']['AffectedPerson'][];
      /** @description Ask for it as `cursor`; null at the end of the list. */
      next: string | null;
    };
    AffectedPerson: {
      personId: string;
      name: string | null;
      address: {
        channel: string;
        address: string;
      } | null;
      language: string | null;
      because: components['schemas']['Said'];
      /**
       * Format: date-time
       * @description The latest moment at which it happened.
       */
      at: string;
    };
    Alarm: {
      id: string;
      /** @enum {string} */
      kind:
        | 'fewer_replies'
        | 'more_opt_outs'
        | 'complaints_cluster'
        | 'going_silent'
        | 'failing_sender'
        | 'sends_unknown'
        | 'late_scheduler'
        | 'late_sending'
        | 'parked_fires'
        | 'parked_messages';
      subject: string;
      /** @enum {string} */
      severity: 'watch' | 'urgent';
      says: components['schemas']['Said'];
      params: {
        [key: string]: string | number;
      };
      /** Format: date-time */
      raisedAt: string;
      /**
       * Format: date-time
       * @description When it was last found to be so.
       */
      seenAt: string;
      /**
       * Format: date-time
       * @description It ends by itself.
       */
      resolvedAt: string | null;
      /** @description Somebody took note of it, and since then it has become urgent or twice as much: it waits again. */
      hasGrown: boolean;
      /** @description Null where there is a moment: whoever runs the service. */
      acknowledgedBy: {
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      acknowledgedAt: string | null;
      /** @description What whoever acknowledged it says. */
      acknowledgement: string | null;
    };
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
    Broadcast: {
      id: string;
      name: string;
      /** @enum {string} */
      state: 'draft' | 'waiting' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
      /** @enum {string} */
      kind: 'broadcast' | 'permission_request' | 'emergency';
      purpose: string | null;
      topic: string | null;
      content: components['schemas']['BroadcastContent'];
      audience: components['schemas']['BroadcastAudience'];
      timing: components['schemas']['BroadcastTiming'];
      pace: components['schemas']['BroadcastPace'];
      expiresAfterHours: number;
      version: number;
      plan: {
        /** @enum {string} */
        state: 'none' | 'counting' | 'done' | 'failed';
        isCurrent: boolean;
        hash: string | null;
        audience: number | null;
        recipients: number | null;
      };
      approval: {
        /** @description Null while it is not counted. */
        isNeeded: boolean | null;
        /** @description Somebody has approved exactly what would be sent now. */
        isCurrent: boolean;
        by: {
          id: string;
          name: string | null;
        } | null;
        /** Format: date-time */
        at: string | null;
        /** @description Whether whoever asks may approve it now. */
        mayApprove: boolean;
      };
      /** @description The broadcast that it repeats. */
      repeatsId: string | null;
      copiedFromId: string | null;
      /** @description The event that it invites to. */
      eventId: string | null;
      createdBy: {
        id: string;
        name: string | null;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      startsAt: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      failure: string | null;
    };
    BroadcastAudience:
      | {
          /** @enum {string} */
          kind: 'segment';
          /** Format: uuid */
          segment: string;
          /**
           * @description Who is left out, in the language of segments.
           * @default null
           */
          except: string | null;
          /**
           * @description Of several people with one phone only one gets it: its owner, else the oldest record.
           * @default true
           */
          onePerPhone: boolean;
        }
      | {
          /** @enum {string} */
          kind: 'expression';
          expression: string;
          /**
           * @description Who is left out, in the language of segments.
           * @default null
           */
          except: string | null;
          /**
           * @description Of several people with one phone only one gets it: its owner, else the oldest record.
           * @default true
           */
          onePerPhone: boolean;
        }
      | {
          /** @enum {string} */
          kind: 'people';
          people: string[];
          /**
           * @description Who is left out, in the language of segments.
           * @default null
           */
          except: string | null;
          /**
           * @description Of several people with one phone only one gets it: its owner, else the oldest record.
           * @default true
           */
          onePerPhone: boolean;
        }
      | {
          /** @enum {string} */
          kind: 'sheet';
          /**
           * @description Who is left out, in the language of segments.
           * @default null
           */
          except: string | null;
          /**
           * @description Of several people with one phone only one gets it: its owner, else the oldest record.
           * @default true
           */
          onePerPhone: boolean;
        };
    BroadcastContent:
      | {
          /** @enum {string} */
          kind: 'text';
          /** @description Places such as {{first_name|friend}} are filled for each person. */
          texts: {
            [key: string]: string;
          };
        }
      | {
          /** @enum {string} */
          kind: 'flow';
          /** @description The conversation that begins with each person. */
          flow: string;
        }
      | {
          /** @enum {string} */
          kind: 'template';
          /** @description The template of WhatsApp, as it is approved. */
          name: string;
          /**
           * @description What fills its numbered places, such as { "1": "{{first_name|friend}}" }.
           * @default {}
           */
          variables: {
            [key: string]: string;
          };
          /**
           * @description What goes by SMS, and inside the 24 hours of WhatsApp.
           * @default {}
           */
          texts: {
            [key: string]: string;
          };
        };
    BroadcastPace: {
      /**
       * @description Null: as fast as senders may.
       * @default null
       */
      perHour: number | null;
      /**
       * @description Who gets it first, in the language of segments.
       * @default null
       */
      urgentFirst: string | null;
    };
    BroadcastPlan: {
      /** @enum {string} */
      state: 'none' | 'counting' | 'done' | 'failed';
      /** @description Nothing was changed since it was counted. */
      isCurrent: boolean;
      /** @description Of audience, texts and price: what is approved and started. */
      hash: string | null;
      /** Format: date-time */
      madeAt: string | null;
      /** @description How many people the counting has come past. */
      counted: number;
      /** @description How many it is for, before anybody is looked at. */
      first: {
        audience: number;
        isEstimate: boolean;
      } | null;
      audience: number;
      recipients: number;
      excluded: {
        reason: string;
        count: number;
        /** @description What would bring these people back. */
        mend: components['schemas']['Said'] | null;
      }[];
      languages: {
        language: string;
        recipients: number;
        samples: {
          personId: string;
          name: string | null;
          /** @description As she would get it. */
          text: string;
          /** @enum {string} */
          carrier: 'sms' | 'whatsapp' | 'template';
          segments: number;
          /** @enum {string} */
          encoding: 'GSM-7' | 'UCS-2';
          /** @description The character that makes the text dear. */
          costly: string | null;
        }[];
      }[];
      carriers: {
        /** @enum {string} */
        carrier: 'sms' | 'whatsapp' | 'template';
        recipients: number;
      }[];
      segments: {
        total: number;
        least: number;
        typical: number;
        most: number;
        mostPersonId: string | null;
      };
      /** @description Null while the data dictionary says no prices. */
      price: {
        total: number;
        least: number;
        typical: number;
        most: number;
        currency: string;
        mostPersonId: string | null;
      } | null;
      duration: {
        seconds: number;
        /** @description Messages in a second. */
        perSecond: number;
        /** Format: date-time */
        endsAt: string;
        shortenBy: components['schemas']['Said'][];
      };
      warnings: components['schemas']['Said'][];
      /** @description It cannot be started while there is one. */
      blockers: components['schemas']['Said'][];
      needsApproval: boolean;
    };
    BroadcastProgress: {
      /** @enum {string} */
      state: 'draft' | 'waiting' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
      audience: number;
      counts: {
        ready: number;
        queued: number;
        sending: number;
        sent: number;
        delivered: number;
        read: number;
        undelivered: number;
        failed: number;
        unknown: number;
        skipped: number;
        cancelled: number;
        excluded: number;
      };
      reasons: {
        reason: string;
        count: number;
      }[];
      replies: number;
      optOuts: number;
      cost: {
        currency: string;
        amount: number;
      } | null;
      /** Format: date-time */
      startedAt: string | null;
      /**
       * Format: date-time
       * @description When it is expected to end, or has ended.
       */
      endsAt: string | null;
    };
    BroadcastRecipient: {
      personId: string;
      name: string | null;
      place: {
        code: string;
        name: string;
      } | null;
      language: string | null;
      /** @enum {string|null} */
      carrier: 'sms' | 'whatsapp' | 'template' | null;
      segments: number;
      /** @enum {string} */
      state: 'ready' | 'excluded' | 'released' | 'cancelled';
      /** @description Why she is left out; the first one counts. */
      reasons: string[];
      /**
       * Format: date-time
       * @description Not before, where each gets it at a local time.
       */
      sendAt: string | null;
      /** @description What became of her message, once there is one. */
      message: {
        id: string;
        state: string;
        reasons: string[];
      } | null;
    };
    BroadcastSheet: {
      rows: number;
      /** @description Rows of somebody who is known. */
      matched: number;
      /** @description What texts may name: {{columns.visit_day}}. */
      columns: string[];
      /** @description The first of them. */
      problems: {
        row: number;
        problem: string;
      }[];
      problemCount: number;
    };
    BroadcastSummary: {
      id: string;
      name: string;
      /** @enum {string} */
      state: 'draft' | 'waiting' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
      /** @enum {string} */
      kind: 'broadcast' | 'permission_request' | 'emergency';
      purpose: string | null;
      plan: {
        /** @enum {string} */
        state: 'none' | 'counting' | 'done' | 'failed';
        isCurrent: boolean;
        hash: string | null;
        audience: number | null;
        recipients: number | null;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      startsAt: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      failure: string | null;
    };
    BroadcastTest: {
      messageId: string;
      /** @enum {string} */
      state: 'queued' | 'skipped';
      reasons: string[];
      text: string;
    };
    BroadcastTiming:
      | {
          /** @enum {string} */
          kind: 'now';
          /** @default null */
          repeat: {
            /** @enum {string} */
            every: 'day' | 'week' | 'month';
            /**
             * Format: date
             * @description The last day on which it may begin.
             */
            until: string;
          } | null;
        }
      | {
          /** @enum {string} */
          kind: 'at';
          /** Format: date-time */
          at: string;
          /** @default null */
          repeat: {
            /** @enum {string} */
            every: 'day' | 'week' | 'month';
            /**
             * Format: date
             * @description The last day on which it may begin.
             */
            until: string;
          } | null;
        }
      | {
          /** @enum {string} */
          kind: 'local';
          /** Format: date */
          date: string;
          time: string;
          /** @default null */
          repeat: {
            /** @enum {string} */
            every: 'day' | 'week' | 'month';
            /**
             * Format: date
             * @description The last day on which it may begin.
             */
            until: string;
          } | null;
        };
    CaseOverview: {
      id: string;
      reference: string;
      kind: string;
      priority: string;
      /** @enum {string} */
      state: 'open' | 'closed';
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      dueAt: string;
      owner: string | null;
      /** @description In her own words, or as the flow notes it in the language asked for; null where it is masked. */
      summary: string | null;
    };
    ChangeFact: {
      code: string;
      /** @description Names and values that the sentence needs: `step`, `language`, `before`, `after` ... */
      params: {
        [key: string]: string | null;
      };
    };
    ConsentEntry: {
      id: string;
      /** @description The record that it was entered in: hers, or one that was merged into it. Each has a chain of its own. */
      recordId: string;
      /** @description Its place in the chain of that record. */
      sequence: number;
      purpose: string;
      /** @description What the purpose is called. */
      name: string;
      /** @enum {string} */
      action: 'granted' | 'refused' | 'withdrawn' | 'expired';
      /** @enum {string} */
      method: 'text' | 'staff' | 'import' | 'campaign';
      /** @enum {string} */
      basis: 'self' | 'guardian' | 'mature_minor';
      guardianId: string | null;
      /** @description Of the words shown. */
      language: string;
      version: string;
      /** Format: date-time */
      at: string;
      /** Format: date-time */
      expiresAt: string | null;
      recordedBy: {
        kind: string;
        id: string;
      };
      proofMessageId: string | null;
      hash: string;
      /** @description Null once it was erased. */
      evidence: {
        channel: string;
        address: string;
        words: string;
        answer: string;
        details: {
          [key: string]: string;
        };
      } | null;
    };
    Consents: {
      purposes: {
        purpose: string;
        name: string;
        /**
         * @description Null: never asked. A consent whose time is over has expired.
         * @enum {string|null}
         */
        action: 'granted' | 'refused' | 'withdrawn' | 'expired' | null;
        /** Format: date-time */
        at: string | null;
        /** Format: date-time */
        expiresAt: string | null;
      }[];
      /** @description The ledger, the newest first. */
      entries: components['schemas']['ConsentEntry'][];
    };
    ConversationOverview: {
      id: string;
      /** @description What it is at; null while nothing is open. */
      flow: {
        name: string;
        title: string;
      } | null;
      step: string | null;
      /**
       * Format: date-time
       * @description Since when it waits for somebody on the staff.
       */
      waitingSince: string | null;
      heldBy: {
        id: string;
        name: string | null;
      } | null;
    };
    CostPerOutcome: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @description Null: the data dictionary names no prices. */
      currency: string | null;
      spent: number | null;
      segments: number;
      outcomes: {
        /** @enum {string} */
        measure:
          | 'people'
          | 'programme_people'
          | 'cases_open'
          | 'registered'
          | 'consented'
          | 'consent_withdrawn'
          | 'opted_out'
          | 'enrolled'
          | 'completed'
          | 'left'
          | 'reached'
          | 'heard_from'
          | 'messages_received'
          | 'messages_sent'
          | 'segments_sent'
          | 'cost_micros'
          | 'cases_opened'
          | 'cases_closed'
          | 'complaints'
          | 'flows_started'
          | 'flows_completed'
          | 'visits_confirmed'
          | 'visits_made'
          | 'rated'
          | 'satisfied';
        count: number;
        /** @description Spent for each; null without prices, or without any of them. */
        each: number | null;
      }[];
    };
    DecidedMessage: {
      id: string;
      /** @enum {string} */
      kind:
        | 'confirmation'
        | 'reply'
        | 'staff_reply'
        | 'notification'
        | 'emergency'
        | 'follow_up'
        | 'reminder'
        | 'permission_request'
        | 'broadcast';
      purpose: string | null;
      because: string;
      state: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      notBefore: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** @description The codes that were kept with it when it was last decided about. */
      reasons: string[];
      /** @description What is decided about it now; null once a provider has had it. */
      now: components['schemas']['SendDecision'] | null;
    };
    DeleteNotice: {
      id: string;
      partner: {
        code: string;
        name: string;
        contact: string | null;
      };
      personId: string;
      /** @enum {string} */
      cause: 'consent_ended' | 'erased';
      /** Format: date-time */
      at: string;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      confirmedAt: string | null;
    };
    DeleteNoticePage: {
      items: components['schemas']['DeleteNotice'][];
      /** @description Ask for it as `cursor`; null at the end of the list. */
      next: string | null;
    };
    DeliveryTruth: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** Format: date-time */
      filledAt: string | null;
      total: {
        /** @description The sum of the outcomes. */
        written: number;
        outcomes: {
          waiting: number;
          sent: number;
          confirmed: number;
          unknown: number;
          impossible: number;
          withheld: number;
        };
      };
      senders: {
        /** @description The sum of the outcomes. */
        written: number;
        outcomes: {
          waiting: number;
          sent: number;
          confirmed: number;
          unknown: number;
          impossible: number;
          withheld: number;
        };
        id: string;
        channel: string;
        provider: string;
        address: string;
      }[];
      channels: {
        /** @description The sum of the outcomes. */
        written: number;
        outcomes: {
          waiting: number;
          sent: number;
          confirmed: number;
          unknown: number;
          impossible: number;
          withheld: number;
        };
        channel: string;
      }[];
      /** @description The places directly below the one that was asked for; of a turf, its own. */
      places: {
        /** @description The sum of the outcomes. */
        written: number;
        outcomes: {
          waiting: number;
          sent: number;
          confirmed: number;
          unknown: number;
          impossible: number;
          withheld: number;
        };
        code: string;
        name: string;
      }[];
    };
    Dictionary: {
      roles: components['schemas']['DictionaryName'][];
      relationships: components['schemas']['DictionaryName'][];
      topics: components['schemas']['DictionaryName'][];
      /** @description Those that have a name. */
      programmes: components['schemas']['DictionaryName'][];
      purposes: components['schemas']['DictionaryPurpose'][];
      partners: {
        code: string;
        name: string;
        contact: string | null;
      }[];
      fieldSets: {
        set: string;
        name: string;
        programme: string | null;
        fields: components['schemas']['DictionaryField'][];
      }[];
      retention: {
        /** @enum {string} */
        what: 'messages' | 'timeline' | 'cases' | 'calls' | 'imports' | 'exports' | 'people';
        after: string;
      }[];
      /** @description In which it has names. */
      languages: string[];
    };
    DictionaryField: {
      key: string;
      name: string;
      /** @enum {string} */
      kind: 'text' | 'number' | 'date' | 'yes_no' | 'flag' | 'choice' | 'place' | 'phone';
      /**
       * @description Of a date of which a year, or an age, is enough.
       * @enum {string|null}
       */
      precision: 'year' | null;
      options: components['schemas']['DictionaryName'][] | null;
      purpose: string;
      /** @enum {string} */
      sensitivity: 'ordinary' | 'sensitive' | 'secret';
      /** @description ISO 8601, such as P2Y. */
      keepFor: string | null;
    };
    DictionaryName: {
      code: string;
      name: string;
    };
    DictionaryPurpose: {
      code: string;
      name: string;
      /** @description What somebody agrees to, in words. */
      text: string | null;
      why: string | null;
      basis: string;
      expiresAfter: string | null;
      guardianUnder: number | null;
      matureMinorFrom: number | null;
      recipients: string[];
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
    DuplicateCandidate: {
      score: number;
      reasons: components['schemas']['DuplicateReason'][];
      person: components['schemas']['PairedPerson'];
    };
    DuplicateCandidates: {
      items: components['schemas']['DuplicateCandidate'][];
    };
    DuplicatePair: {
      personId: string;
      otherId: string;
      /** @description 0 to 100 */
      score: number;
      reasons: components['schemas']['DuplicateReason'][];
      /** Format: date-time */
      foundAt: string;
      person: components['schemas']['PairedPerson'];
      other: components['schemas']['PairedPerson'];
    };
    DuplicateReason: {
      code: string;
      /** @description How much it counts; less than 0 speaks against it. */
      points: number;
    };
    EnrolMany: {
      /** Format: uuid */
      segment?: string;
      expression?: string;
      /** @default false */
      dryRun: boolean;
    };
    EnrolManyResult: {
      isDryRun: boolean;
      matched: number;
      /** @description Of a dry run: whom it would take in. Otherwise 0: they are taken in one after another. */
      enrolled: number;
      /** @description They are in it, or were before: they are not taken in again by a rule. */
      wasIn: number;
      /** @description They are not written to about it. */
      suppressed: number;
      /** @description The date that it counts from is not known. */
      noDate: number;
      unreachable: number;
    };
    Event: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What people text to answer and to check in, such as clinic7. */
      code: string;
      placeCode: string | null;
      venue: string;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /** @description IANA zone; default: that of the installation. */
      timezone: string;
      /** @description Seats; null: as many as come. */
      capacity: number | null;
      /** @description A purpose of the data dictionary. */
      purpose: string;
      /** @description A topic of the data dictionary. */
      topic: string | null;
      texts: {
        invitation: {
          [key: string]: string;
        };
        reminder: {
          [key: string]: string;
        };
        thanks: {
          [key: string]: string;
        };
      };
      /** @description The broadcasts that invite. */
      broadcasts: string[];
      /** @enum {string} */
      state: 'draft' | 'open' | 'closed' | 'cancelled' | 'over';
      version: number;
      /** @description Guests, by where they stand. */
      counts: {
        [key: string]: number;
      };
      /** @description Seats that are taken, with those who come along. */
      seats: number;
    };
    EventBroadcast: {
      /** Format: uuid */
      broadcast: string;
    };
    EventGuest: {
      /** Format: uuid */
      personId: string;
      name: string | null;
      /** @enum {string} */
      state: 'invited' | 'coming' | 'maybe' | 'declined' | 'waiting' | 'came' | 'absent';
      companions: number;
      /** Format: date-time */
      answeredAt: string | null;
      /** Format: date-time */
      cameAt: string | null;
    };
    EventGuestPatch: {
      /** @enum {string} */
      state: 'coming' | 'maybe' | 'declined' | 'waiting' | 'came' | 'absent';
      /** @description How many come along; default: as many as before. */
      companions?: number;
    };
    EventInvitation: {
      audience: components['schemas']['BroadcastAudience'];
    };
    EventPatch: {
      name?: string;
      /** @description What people text to answer and to check in, such as clinic7. */
      code?: string;
      placeCode?: string | null;
      venue?: string;
      /** Format: date-time */
      startsAt?: string;
      /** Format: date-time */
      endsAt?: string;
      /** @description IANA zone; default: that of the installation. */
      timezone?: string;
      /** @description Seats; null: as many as come. */
      capacity?: number | null;
      /** @description A purpose of the data dictionary. */
      purpose?: string;
      /** @description A topic of the data dictionary. */
      topic?: string | null;
      /** @description By language. */
      texts?: {
        invitation?: {
          [key: string]: string;
        };
        reminder?: {
          [key: string]: string;
        };
        thanks?: {
          [key: string]: string;
        };
      };
    };
    Export: {
      id: string;
      kind: string;
      partner: string | null;
      columns: string[];
      rows: number;
      reason: string;
      /** Format: date-time */
      at: string;
      by: {
        kind: string;
        id: string;
      };
    };
    FileComparison: {
      /** @enum {string} */
      state: 'same' | 'new' | 'newer' | 'older' | 'rolled_back' | 'broken' | 'no_file';
      /** @description What is live. */
      base: components['schemas']['FlowFiles'] | null;
      file: components['schemas']['FlowFiles'] | null;
      /** @description Of what it says. */
      fileMark: string | null;
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
      /** @description For `message` and `fix`. */
      words: {
        message: components['schemas']['Wording'];
        fix: components['schemas']['Wording'];
      } | null;
      step: string | null;
      /** @description The key of the text that it is about. */
      key: string | null;
      language: string | null;
      /** @description Edit operations that mend it. */
      mend: {
        label: string;
        words: components['schemas']['Wording'];
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
      /** @description Who approved its words of consent, where they were others than before. */
      approval: {
        by: components['schemas']['Who'];
        /** @description They had changed them themselves: nobody else could approve them. */
        isOwn: boolean;
      } | null;
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
      /** @description Who approved its words of consent, where they were others than before. */
      approval: {
        by: components['schemas']['Who'];
        /** @description They had changed them themselves: nobody else could approve them. */
        isOwn: boolean;
      } | null;
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
        /** @description Texts that still hold the words which a new step begins with; it cannot go live with them. */
        unwritten: number;
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
        /** @description Of what it says; null when there is none. */
        mark: string | null;
      };
      presence: components['schemas']['PresentPerson'][];
    };
    Forecast: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      messages: {
        value: number;
        /** @description In nineteen of twenty cases it is at least this, as far as a sample can say. */
        least: number;
        most: number;
      };
      segments: {
        value: number;
        /** @description In nineteen of twenty cases it is at least this, as far as a sample can say. */
        least: number;
        most: number;
      };
      /** @description Null without prices. */
      cost: {
        value: number;
        /** @description In nineteen of twenty cases it is at least this, as far as a sample can say. */
        least: number;
        most: number;
        currency: string;
      } | null;
      parts: {
        /** @enum {string} */
        kind: 'programme' | 'broadcasts' | 'other';
        programme: string | null;
        people: number | null;
        messages: {
          value: number;
          /** @description In nineteen of twenty cases it is at least this, as far as a sample can say. */
          least: number;
          most: number;
        };
        segments: {
          value: number;
          /** @description In nineteen of twenty cases it is at least this, as far as a sample can say. */
          least: number;
          most: number;
        };
        method: components['schemas']['Said'];
      }[];
    };
    ForeseenLifeEvent: {
      /** @enum {string} */
      kind: 'loss' | 'death' | 'moved' | 'left_school';
      /** @description The programmes that she is in and that would end. */
      programmes: string[];
      /** @description Purposes that nothing more would be sent for. */
      purposes: string[];
      /** @description What she would be offered later. */
      offer: {
        flow: string;
        afterDays: number;
      } | null;
      /**
       * @description How soon a human would look after it; none: no case is opened, and nobody is told.
       * @enum {string}
       */
      priority: 'urgent' | 'high' | 'normal' | 'low' | 'none';
    };
    Goal: {
      id: string;
      name: string;
      /** @enum {string} */
      measure: 'registered' | 'consented' | 'reached' | 'visits_confirmed' | 'satisfied' | 'opted_out';
      programme: string | null;
      place: string | null;
      target: number;
      from: string;
      until: string;
      aim: string;
      version: number;
      progress: {
        value: number;
        /** @description Of the target; 1 is all of it. */
        share: number;
        /** @description What it would be by now at a steady pace. */
        expected: number | null;
        /** @description What it comes to at the end if it goes on like this. */
        projected: number | null;
        /** @enum {string} */
        standing: 'not_begun' | 'reached' | 'on_track' | 'behind' | 'missed';
      };
    };
    GoalCourse: {
      /**
       * Format: date
       * @description The last day that is counted: its own last, or today.
       */
      to: string;
      points: {
        /**
         * Format: date
         * @description The first day of the day, week or month.
         */
        from: string;
        /** @description What it added; of `reached`, people who were reached for the first time. */
        value: number;
        /** @description Of `satisfied`: those who rated. */
        of: number;
      }[];
    };
    GoalList: {
      items: components['schemas']['Goal'][];
      aims: {
        aim: string;
        goals: number;
        reached: number;
        /** @description Behind, or missed. */
        behind: number;
        /** @description The mean of its goals; none makes up for another. */
        share: number;
      }[];
    };
    HandedLink: {
      link: string;
      /** @description Whether the mail server took it. */
      isMailed: boolean;
    };
    HandedOver: {
      cases: number;
      conversations: number;
      /** @description Views of the list of people that others use. */
      views: number;
    };
    Household: {
      id: string;
      name: string;
      place: {
        code: string;
        name: string;
      } | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      members: {
        id: string;
        name: string | null;
        relationship: string;
        /** Format: date */
        since: string;
      }[];
    };
    HouseholdRow: {
      id: string;
      name: string;
      place: {
        code: string;
        name: string;
      } | null;
      /** @description How many of its members the reader may see. */
      members: number;
      head: {
        id: string;
        name: string | null;
      } | null;
    };
    Import: {
      id: string;
      fileName: string;
      /** @enum {string} */
      format: 'csv' | 'xlsx';
      /** @enum {string} */
      state:
        'mapping' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';
      found: {
        encoding: string | null;
        delimiter: string | null;
        sheet: string | null;
        /** @description An import of the same file before. */
        sameAs: string | null;
        /**
         * Format: date-time
         * @description When its rows were deleted because their time was over: it cannot be changed or undone any more.
         */
        clearedAt: string | null;
      };
      columns: components['schemas']['ImportColumn'][];
      /** @description Everything that a column can go to. */
      targets: string[];
      options: {
        /** @description Where numbers without a country are dialled; default: that of the installation. */
        country?: string;
        /**
         * @description Which comes first in 3/4/2026.
         * @default dmy
         * @enum {string}
         */
        dateOrder: 'dmy' | 'mdy';
        /**
         * @description What a row does to somebody who is known: fill what is empty, write over what is there, nothing.
         * @default empty
         * @enum {string}
         */
        onMatch: 'empty' | 'overwrite' | 'skip';
        /**
         * @description A field by which people are known elsewhere, such as a register number.
         * @default null
         */
        matchField: string | null;
        /**
         * @description What becomes of rows that may be of somebody who is known, when nobody decides.
         * @default left_out
         * @enum {string}
         */
        duplicates: 'left_out' | 'new';
        /**
         * @description Tags for everybody in the file.
         * @default []
         */
        tags: string[];
        /**
         * @description Roles for everybody in the file.
         * @default []
         */
        roles: string[];
        /** @description The programme that everybody in the file is taken into, by the column that goes to the date that it counts from. */
        programme?: string;
        /**
         * @description On what ground they are written to. It has to be said before the commit.
         * @default null
         */
        permission:
          | (
              | {
                  /** @enum {string} */
                  kind: 'attested';
                  /** @description Who has the right to say so, by name. */
                  attestedBy: string;
                  /** @description What all of these people agreed to; a column can say so for each row. */
                  purposes: string[];
                  /** @description On what it was given, such as the form of a programme. */
                  form: string;
                  /** @description Which version of its words they agreed to. */
                  wordingVersion: string;
                  /** @description Of these words; default: the language of each person. */
                  language?: string;
                  /**
                   * Format: date
                   * @description When it was given, unless a column says so for each row.
                   */
                  on?: string;
                }
              | {
                  /** @enum {string} */
                  kind: 'none';
                }
            )
          | null;
      };
      counts: components['schemas']['ImportCounts'];
      /**
       * @description With `failed`: the step that stopped, which is begun again.
       * @enum {string|null}
       */
      stoppedAt: 'check' | 'commit' | 'undo' | null;
      /** @description The last row that is done in the present state. */
      position: number;
      /** @description What has to be settled before the check, or before the commit. */
      problems: components['schemas']['Said'][];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      committedAt: string | null;
    };
    ImportColumn: {
      heading: string;
      to: string | null;
      /**
       * @description How it was found out.
       * @enum {string|null}
       */
      by: 'heading' | 'content' | 'staff' | null;
      /** @description Cells of the first rows. */
      samples: string[];
    };
    ImportCounts: {
      rows: number;
      /** @description Rows that can be stored as they are. */
      ready: number;
      warnings: number;
      errors: number;
      /** @description Rows that may be of somebody who is known, and wait for a decision. */
      duplicates: number;
      created: number;
      updated: number;
      skipped: number;
      /** @description Rows whose people would be, or were, taken into the programme. */
      enrolled: number;
      /** @description Rows that could not be undone: these people were changed since. */
      kept: number;
    };
    ImportRemark: {
      /** @description Counted from 0; null: about the row. */
      column: number | null;
      heading: string | null;
      /** @enum {string} */
      severity: 'error' | 'warning';
      code: string;
      message: string;
      words: components['schemas']['Wording'];
    };
    ImportRow: {
      /** @description As a spreadsheet counts: the first row below the headings is 2. */
      row: number;
      cells: string[];
      /** @description What would be stored: name, addresses, fields, tags, roles, interests, consents. */
      values: unknown;
      remarks: components['schemas']['ImportRemark'][];
      /** @enum {string|null} */
      outcome: 'new' | 'update' | 'unchanged' | 'possible_duplicate' | 'error' | 'left_out' | null;
      /** @enum {string|null} */
      decision: 'new' | 'update' | 'left_out' | null;
      /** @description Whom it updates, may be, or has become. */
      person: {
        id: string;
        name: string | null;
      } | null;
    };
    ImportSummary: {
      id: string;
      fileName: string;
      /** @enum {string} */
      format: 'csv' | 'xlsx';
      /** @enum {string} */
      state:
        'mapping' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';
      counts: components['schemas']['ImportCounts'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      committedAt: string | null;
    };
    InboxConversation: {
      id: string;
      person: {
        id: string;
        name: string | null;
      } | null;
      /** @enum {string} */
      channel: 'sms' | 'whatsapp';
      /** @description Masked where the reader does not see what is sensitive. */
      address: string;
      language: string | null;
      /** Format: date-time */
      waitingSince: string | null;
      heldBy: {
        id: string;
        /** @description Null: the account is gone. */
        name: string | null;
      } | null;
      /** Format: date-time */
      heldAt: string | null;
      isMine: boolean;
      /** Format: date-time */
      lastHeardAt: string | null;
      lastText: string | null;
      cases: {
        reference: string;
        topic: string;
        /** @enum {string} */
        priority: 'urgent' | 'high' | 'normal' | 'low';
        /** @description In her own words, or as the flow notes it. */
        summary: string;
        /** @description The same by language; null where it is in her own words, or masked. */
        summaryIn: {
          [key: string]: string;
        } | null;
        /** Format: date-time */
        dueAt: string;
      }[];
      /** @description The latest, in their order. */
      messages: components['schemas']['InboxMessage'][];
      /** @description Ask for it as `before`; null when there are no earlier ones. */
      earlier: string | null;
      flow: {
        flow: string;
        /** @description What people call the flow. */
        title: string;
        step: string;
        /** @description What she was asked and has not answered. */
        question: string | null;
        /** @description Where the conversation can go on when it is given back. */
        steps: string[];
        /** @description How what a step says begins, by step and language. */
        words: {
          [key: string]: {
            [key: string]: string;
          };
        };
      } | null;
      mayReply: boolean;
      /** @enum {string|null} */
      replyRefusal: 'opted_out' | 'outside_window' | null;
      /**
       * Format: date-time
       * @description Until when WhatsApp takes an answer; null where there is no such end.
       */
      replyUntil: string | null;
      presence: components['schemas']['InboxOnlooker'][];
    };
    InboxCount: {
      waiting: number;
      held: number;
      mine: number;
      open_case: number;
    };
    InboxItem: {
      id: string;
      person: {
        id: string;
        name: string | null;
      } | null;
      /** @enum {string} */
      channel: 'sms' | 'whatsapp';
      /** @description Masked where the reader does not see what is sensitive. */
      address: string;
      language: string | null;
      /** Format: date-time */
      waitingSince: string | null;
      heldBy: {
        id: string;
        /** @description Null: the account is gone. */
        name: string | null;
      } | null;
      /** Format: date-time */
      heldAt: string | null;
      isMine: boolean;
      /** Format: date-time */
      lastHeardAt: string | null;
      lastText: string | null;
      cases: {
        reference: string;
        topic: string;
        /** @enum {string} */
        priority: 'urgent' | 'high' | 'normal' | 'low';
        /** @description In her own words, or as the flow notes it. */
        summary: string;
        /** @description The same by language; null where it is in her own words, or masked. */
        summaryIn: {
          [key: string]: string;
        } | null;
        /** Format: date-time */
        dueAt: string;
      }[];
    };
    InboxMessage: {
      id: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      direction: 'in' | 'out';
      /** @description Null where its words were taken out for good. */
      body: string | null;
      state: string;
      /** @description Of one that staff wrote: who. */
      by: string | null;
    };
    InboxOnlooker: {
      id: string;
      name: string;
      /** @enum {string} */
      state: 'viewing' | 'replying';
      /** Format: date-time */
      since: string;
    };
    InboxPresence: {
      people: components['schemas']['InboxOnlooker'][];
    };
    InboxReplied: {
      id: string;
      /** Format: date-time */
      notBefore: string;
      /** @description Why it is not sent at once, such as sending_held. */
      waitsFor: string[];
    };
    InvitationRow: {
      id: string;
      email: string;
      /** @enum {string} */
      role: 'admin' | 'program_lead' | 'campaigner' | 'agent' | 'translator' | 'viewer' | 'auditor';
      translates: string | null;
      turf: components['schemas']['Turf'] | null;
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
    LifeEvent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'loss' | 'death' | 'moved' | 'left_school';
      /** Format: date */
      day: string | null;
      /** @enum {string} */
      how: 'text' | 'staff' | 'import';
      /** Format: date-time */
      recordedAt: string;
      /** Format: date-time */
      undoneAt: string | null;
      /** @description False: told from a phone of several, and nobody knows yet whom it happened to. */
      isSure: boolean;
      /** @description The programmes of hers that it ended. */
      programmes: string[];
      /** @description The flow that she is offered. */
      offer: string | null;
      /** @description The case that a human looks after. */
      reference: string | null;
    };
    LifeEventList: {
      items: components['schemas']['LifeEvent'][];
      /** @description What would follow if it were recorded now, of each kind. */
      foreseen: components['schemas']['ForeseenLifeEvent'][];
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
        | 'people.read'
        | 'people.sensitive'
        | 'people.edit'
        | 'people.merge'
        | 'people.import'
        | 'people.export'
        | 'consents.record'
        | 'segments.edit'
        | 'privacy.read'
        | 'privacy.manage'
        | 'inbox.read'
        | 'inbox.answer'
        | 'broadcasts.read'
        | 'broadcasts.edit'
        | 'broadcasts.send'
        | 'broadcasts.approve'
        | 'broadcasts.emergency'
        | 'programmes.read'
        | 'programmes.enrol'
        | 'life_events.record'
        | 'events.read'
        | 'events.edit'
        | 'measures.read'
        | 'measures.edit'
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
    MaySend: {
      /**
       * @default reminder
       * @enum {string}
       */
      kind:
        | 'confirmation'
        | 'reply'
        | 'staff_reply'
        | 'notification'
        | 'emergency'
        | 'follow_up'
        | 'reminder'
        | 'permission_request'
        | 'broadcast';
      /** @default null */
      purpose: string | null;
      /**
       * @description What it would belong to, such as `programme:antenatal` or `topic:pregnancy`.
       * @default staff:question
       */
      because: string;
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
        | 'people.read'
        | 'people.sensitive'
        | 'people.edit'
        | 'people.merge'
        | 'people.import'
        | 'people.export'
        | 'consents.record'
        | 'segments.edit'
        | 'privacy.read'
        | 'privacy.manage'
        | 'inbox.read'
        | 'inbox.answer'
        | 'broadcasts.read'
        | 'broadcasts.edit'
        | 'broadcasts.send'
        | 'broadcasts.approve'
        | 'broadcasts.emergency'
        | 'programmes.read'
        | 'programmes.enrol'
        | 'life_events.record'
        | 'events.read'
        | 'events.edit'
        | 'measures.read'
        | 'measures.edit'
      )[];
      /** @description Whether a code from a phone is asked for at sign-in. */
      hasTotp: boolean;
    };
    MeasureSeries: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /**
       * Format: date-time
       * @description How fresh the numbers are; null: nothing was added up yet.
       */
      filledAt: string | null;
      items: {
        /** @enum {string} */
        measure:
          | 'people'
          | 'programme_people'
          | 'cases_open'
          | 'registered'
          | 'consented'
          | 'consent_withdrawn'
          | 'opted_out'
          | 'enrolled'
          | 'completed'
          | 'left'
          | 'reached'
          | 'heard_from'
          | 'messages_received'
          | 'messages_sent'
          | 'segments_sent'
          | 'cost_micros'
          | 'cases_opened'
          | 'cases_closed'
          | 'complaints'
          | 'flows_started'
          | 'flows_completed'
          | 'visits_confirmed'
          | 'visits_made'
          | 'rated'
          | 'satisfied';
        /**
         * @description `flow` happens and is summed; `stock` is how many there are.
         * @enum {string}
         */
        kind: 'flow' | 'stock';
        total: number;
        points: {
          /** Format: date */
          from: string;
          value: number;
        }[];
      }[];
    };
    MeasureSplit: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @description Of the whole: more than the sum of its parts where a place or programme is not known. */
      total: number;
      items: {
        code: string;
        name: string;
        value: number;
      }[];
    };
    MeasuresOverview: {
      /** Format: date */
      today: string;
      /** Format: date-time */
      filledAt: string | null;
      tiles: {
        /** @enum {string} */
        measure:
          | 'people'
          | 'programme_people'
          | 'cases_open'
          | 'registered'
          | 'consented'
          | 'consent_withdrawn'
          | 'opted_out'
          | 'enrolled'
          | 'completed'
          | 'left'
          | 'reached'
          | 'heard_from'
          | 'messages_received'
          | 'messages_sent'
          | 'segments_sent'
          | 'cost_micros'
          | 'cases_opened'
          | 'cases_closed'
          | 'complaints'
          | 'flows_started'
          | 'flows_completed'
          | 'visits_confirmed'
          | 'visits_made'
          | 'rated'
          | 'satisfied';
        /**
         * @description `flow` happens and is summed; `stock` is how many there are.
         * @enum {string}
         */
        kind: 'flow' | 'stock';
        today: number;
        /** @description The last 7 days, today included; of a stock: now. */
        week: number;
        /** @description The 7 days before; of a stock: a week ago. */
        weekBefore: number;
        /** @description The last 30 days; of a stock: now. */
        month: number;
        /** @description The last 30 days. */
        points: {
          /** Format: date */
          from: string;
          value: number;
        }[];
      }[];
      /** @description Open, and nobody has taken note of them yet. */
      alarms: {
        urgent: number;
        watch: number;
      };
    };
    Merge: {
      /** @description What undoes it; null where it was only looked at. */
      id: string | null;
      keptId: string;
      mergedId: string;
      /** @description The record as it is, or would be, after the merge. */
      kept: components['schemas']['Person'];
      /** @description What the two records told differently, and which of the two stays. */
      conflicts: components['schemas']['RecordConflict'][];
      /** @description How much came from the other record. */
      moved: {
        part: string;
        count: number;
      }[];
    };
    MergeConflict: {
      /** @description `step`, `text`, `head` ... */
      what: string;
      id: string;
      base: string | null;
      mine: string | null;
      theirs: string | null;
    };
    MessageTemplate: {
      contentSid: string;
      name: string;
      language: string;
      /** @description utility, marketing or authentication. */
      category: string | null;
      /** @enum {string} */
      status: 'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';
      /** @description With its places, such as {{1}}. */
      body: string;
      places: {
        name: string;
        example: string;
      }[];
      options: {
        code: string;
        label: string;
      }[];
      /** @description Why it was rejected, in the words of WhatsApp. */
      rejection: string | null;
      /** @description Why it cannot be sent, and what to do; null when it can. */
      problem: components['schemas']['Said'] | null;
    };
    MessageTemplateList: {
      items: components['schemas']['MessageTemplate'][];
      /**
       * Format: date-time
       * @description When they were read; null: never.
       */
      syncedAt: string | null;
    };
    MisunderstoodText: {
      step: string;
      language: string;
      text: string;
      count: number;
      /** Format: date-time */
      lastAt: string;
    };
    NewEvent: {
      name: string;
      /** @description What people text to answer and to check in, such as clinic7. */
      code: string;
      /** @default null */
      placeCode: string | null;
      /** @default  */
      venue: string;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /** @description IANA zone; default: that of the installation. */
      timezone?: string;
      /**
       * @description Seats; null: as many as come.
       * @default null
       */
      capacity: number | null;
      /** @description A purpose of the data dictionary. */
      purpose: string;
      /**
       * @description A topic of the data dictionary.
       * @default null
       */
      topic: string | null;
      /**
       * @description By language.
       * @default {}
       */
      texts: {
        invitation?: {
          [key: string]: string;
        };
        reminder?: {
          [key: string]: string;
        };
        thanks?: {
          [key: string]: string;
        };
      };
    };
    NewLifeEvent: {
      /**
       * @description loss: of a pregnancy or a child. death: her own.
       * @enum {string}
       */
      kind: 'loss' | 'death' | 'moved' | 'left_school';
      /**
       * Format: date
       * @description When, as far as it is known.
       * @default null
       */
      day: string | null;
    };
    NewSubscription: {
      programme: string;
      /**
       * Format: date
       * @description Absent: what her record says.
       */
      anchor?: string;
      /** @description Which of several it is, such as `second`. */
      instance?: string;
    };
    NotedEntry: {
      id: string;
      /** Format: date-time */
      at: string;
    };
    NoticesChanged: {
      changed: number;
    };
    OwnWeek: {
      /**
       * Format: date
       * @description Monday.
       */
      from: string;
      /** Format: date */
      to: string;
      /** @description Messages to people, written by hand. */
      replies: number;
      casesClosed: number;
      peopleRegistered: number;
      visitsNoted: number;
      callsNoted: number;
      consentsRecorded: number;
      campaignsStarted: number;
      /** @description To whom those campaigns have gone. */
      peopleReached: number;
    };
    PairedPerson: {
      id: string;
      name: string | null;
      language: string | null;
      place: {
        code: string;
        name: string;
      } | null;
      /** @description Null where it is not known, or sensitive and the reader does not serve her. */
      birthDate: {
        date: string;
        /** @enum {string} */
        precision: 'day' | 'month' | 'year';
      } | null;
      /** @description Masked for whoever does not serve her. */
      addresses: string[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    PartedRecords: {
      keptId: string;
      mergedId: string;
    };
    PauseSubscription: {
      /**
       * Format: date-time
       * @description Null: until somebody lets it go on.
       * @default null
       */
      until: string | null;
    };
    PeopleCount: {
      count: number;
      /** @description Counting would have taken too long. */
      isEstimate: boolean;
    };
    PeopleView: {
      id: string;
      name: string;
      isShared: boolean;
      isOwn: boolean;
      /** @description The name of whoever made it; null for somebody who is no account any more. */
      owner: string | null;
      view: components['schemas']['PeopleViewContent'];
      /** Format: date-time */
      createdAt: string;
      /** @description The ETag of the view, without its quotes. */
      version: number;
    };
    PeopleViewContent: {
      /** @description What is looked for, as in the list. */
      q?: string;
      /** Format: uuid */
      segment?: string;
      /** @enum {string} */
      sort?: 'name' | '-updated' | '-created';
      /** @description The columns in their order. */
      columns?: string[];
      /** @description The code of a place: only those who live there or below. */
      placeBelow?: string;
    };
    Person: {
      id: string;
      name: string | null;
      language: string | null;
      timezone: string | null;
      preferredHour: number | null;
      /** @enum {string|null} */
      preferredChannel: 'sms' | 'whatsapp' | null;
      tags: string[];
      isTest: boolean;
      place: components['schemas']['PlaceName'] | null;
      addresses: components['schemas']['PersonAddress'][];
      fields: components['schemas']['PersonField'][];
      roles: {
        role: string;
        /** Format: date */
        since: string;
        /** Format: date */
        until: string | null;
      }[];
      interests: {
        topic: string;
        /** @enum {string} */
        how: 'stated' | 'learned';
        count: number;
      }[];
      household: {
        id: string;
        name: string;
        relationship: string;
      } | null;
      relationships: components['schemas']['PersonRelationship'][];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      lastHeardAt: string | null;
    };
    PersonAddress: {
      /** @enum {string} */
      channel: 'sms' | 'whatsapp';
      address: string;
      isPrivate: boolean;
      /** @description How many others are reached there. */
      sharedWith: number;
    };
    PersonField: {
      key: string;
      /** @description Null where it is masked. */
      value: unknown;
      /** @enum {string|null} */
      precision: 'day' | 'month' | 'year' | null;
      /** @description What was written, where the value is another. */
      original: string | null;
      source: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description It is sensitive, and the reader does not serve her. */
      isMasked: boolean;
      /**
       * @description Null for a field that the dictionary does not name.
       * @enum {string|null}
       */
      kind: 'text' | 'number' | 'date' | 'yes_no' | 'flag' | 'choice' | 'place' | 'phone' | null;
      set: string | null;
      /** @enum {string} */
      sensitivity: 'ordinary' | 'sensitive' | 'secret';
    };
    PersonOverview: {
      /** @description The active ones first. */
      programmes: components['schemas']['ProgrammeOverview'][];
      /** @description The newest first, fifty at most. */
      cases: components['schemas']['CaseOverview'][];
      /** @description Of several the one that staff have, or that waits for them; else the last one. */
      conversation: components['schemas']['ConversationOverview'] | null;
    };
    PersonRelationship: {
      kind: string;
      /**
       * @description of: she is the <kind> of the other. to: the other is the <kind> of hers.
       * @enum {string}
       */
      direction: 'of' | 'to';
      otherId: string;
      otherName: string | null;
      /** Format: date */
      since: string;
    };
    PersonRow: {
      id: string;
      name: string | null;
      language: string | null;
      place: components['schemas']['PlaceName'] | null;
      roles: string[];
      tags: string[];
      /** @description Masked for whoever does not serve her. */
      phone: string | null;
      channel: string | null;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      lastHeardAt: string | null;
    };
    Place: {
      code: string;
      name: string;
      level: string;
      parent: string | null;
      /** @description How many places lie directly in it. */
      inside: number;
      /** @description The name of the place that it lies in. */
      around: string | null;
      /** @description How many people live there and below, as far as the reader may see them. */
      people: number;
      /** @description There are too many to count them one by one. */
      isEstimate: boolean;
      otherNames: string[];
      /** @description The places that it lies in, from the top. */
      path: {
        code: string;
        name: string;
        level: string;
      }[];
    };
    PlaceName: {
      code: string;
      name: string;
    };
    PlaceRow: {
      code: string;
      name: string;
      level: string;
      parent: string | null;
      /** @description How many places lie directly in it. */
      inside: number;
      /** @description The name of the place that it lies in. */
      around: string | null;
      /** @description How many people live there and below, as far as the reader may see them. */
      people: number;
      /** @description There are too many to count them one by one. */
      isEstimate: boolean;
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
    PrivacyRequest: {
      id: string;
      personId: string;
      personName: string | null;
      /** @enum {string} */
      kind: 'access' | 'fix' | 'erase' | 'share_no';
      /**
       * @description cooling_off: it begins at `dueAt`, unless she calls it off; open: staff have to look at it.
       * @enum {string}
       */
      state: 'cooling_off' | 'open' | 'running' | 'done' | 'cancelled' | 'refused';
      /** @enum {string} */
      how: 'text' | 'staff' | 'retention';
      note: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      dueAt: string;
      /** Format: date-time */
      doneAt: string | null;
      isOverdue: boolean;
      /**
       * @description Of an erasure: she is being told; or all is deleted here, and providers are asked to follow.
       * @enum {string|null}
       */
      stage: 'notice' | 'copies' | null;
      /** @description Messages of which a provider may still have its copy. */
      copiesLeft: number;
    };
    PrivacyRequestPage: {
      items: components['schemas']['PrivacyRequest'][];
      /** @description Ask for it as `cursor`; null at the end of the list. */
      next: string | null;
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
      /** @description Which sentence `detail` is: the console says it in the reader’s language. */
      words?: {
        key?: string;
        params?: {
          [key: string]: unknown;
        };
      };
      /** @description What of the request does not fit, part by part. */
      errors?: {
        path: string;
        message: string;
        /** @description Which sentence `message` is; absent where it is in English only. */
        words?: {
          key?: string;
          params?: {
            [key: string]: unknown;
          };
        };
      }[];
      /** @description With `version_conflict`: what is there now. */
      current?: unknown;
    } & {
      [key: string]: unknown;
    };
    Programme: {
      name: string;
      /** @description What people call it, in a language of `Accept-Language`, or its name in words. */
      title: string;
      purpose: string;
      languages: string[];
      /** @description The field that it counts from; `registration`: the day on which somebody joins. */
      anchor: string;
      messages: number;
      /** @description People who are in it now, of those whom the caller sees. */
      active: number;
      paused: number;
      completed: number;
      ended: number;
      /** @enum {string} */
      instances: 'one' | 'many';
      /** @description The programme that follows. */
      then: string | null;
      /** @description Whom it takes in by itself, as the expression of a segment. */
      enrol: string | null;
      /** @description The language in which whoever speaks none of its languages gets it. */
      fallback: string;
      weekZero: string;
      sendAt: string;
      window: {
        opens: string;
        closes: string;
      } | null;
      /** @enum {string} */
      missed: 'latest' | 'all' | 'skip';
      endsOn: string[];
      /** @description In the order of the file. */
      timeline: components['schemas']['ProgrammeMessage'][];
    };
    ProgrammeFunnel: {
      programme: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      enrolled: number;
      completed: number;
      left: number;
      steps: {
        message: string;
        /** @description To whom it was written in these days. */
        people: number;
        /** @description Of these, whose phone has confirmed it. */
        confirmed: number;
        /** @description Of these, whom it cannot reach. */
        impossible: number;
        /** @description Of these, who wrote within three days. */
        replied: number;
        /** @description Of these, who left the programme within three days. */
        left: number;
        /** @description The programme has no such message any more. */
        isGone: boolean;
      }[];
    };
    ProgrammeList: {
      items: components['schemas']['ProgrammeSummary'][];
    };
    ProgrammeMessage: {
      id: string;
      at: components['schemas']['ProgrammePosition'];
      /** @description Of a message that is counted in weeks. */
      week: number | null;
      /** @enum {string} */
      kind: 'reminder' | 'education';
      when: string | null;
      /** @description The conversation that begins instead of a text. */
      flow: string | null;
      sendAt: string;
      expiresAfterHours: number;
      texts: {
        language: string;
        text: string;
        segments: number;
        /** @description The text that it was translated from has changed since. */
        isOutdated: boolean;
      }[];
    };
    ProgrammeOverview: {
      programme: string;
      /** @description What the programme is called. */
      name: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'completed' | 'ended';
      /** Format: date-time */
      since: string;
      /** @description The dates that its messages are counted from. */
      anchors: {
        /** @description The field that its messages are counted from. */
        name: string;
        /**
         * Format: date
         * @description Null where it is masked.
         */
        date: string | null;
        /** @enum {string} */
        precision: 'day' | 'month';
      }[];
      /** @description The next message, reckoned from the dates; null where none comes. */
      next: {
        /** Format: date-time */
        at: string;
        message: string;
        /** @description As it would be sent now, in her language; null where it is masked. */
        text: string | null;
      } | null;
      /** @description The five after it. */
      upcoming: {
        /** Format: date-time */
        at: string;
        message: string;
      }[];
      /** @description Why none comes. */
      reasonNone: components['schemas']['Said'] | null;
    };
    ProgrammePosition: {
      /** @enum {string} */
      from: 'week_zero' | 'anchor' | 'start';
      months: number;
      /** @description Days after it; null: at the start. */
      day: number | null;
    };
    ProgrammePreview: {
      messages: {
        id: string;
        week: number;
        /** @description ISO 8601 with the offset of where she is. */
        at: string;
        language: string;
        /** @description Empty where a conversation begins. */
        text: string;
        segments: number;
        flow: string | null;
        /** @description False where its condition does not hold for her. */
        isSent: boolean;
        when: string | null;
      }[];
    };
    ProgrammePreviewOf: {
      /**
       * Format: date
       * @description The date that it counts from.
       */
      anchor: string;
      /**
       * Format: date-time
       * @description When she joins; absent: early enough to see all of it.
       */
      joins?: string;
      language?: string;
      timezone?: string;
      name?: string;
      /** @description Her fields, for messages that are for some only. */
      facts?: {
        [key: string]: string | number | boolean;
      };
    };
    ProgrammeSummary: {
      name: string;
      /** @description What people call it, in a language of `Accept-Language`, or its name in words. */
      title: string;
      purpose: string;
      languages: string[];
      /** @description The field that it counts from; `registration`: the day on which somebody joins. */
      anchor: string;
      messages: number;
      /** @description People who are in it now, of those whom the caller sees. */
      active: number;
      paused: number;
      completed: number;
      ended: number;
      /** @enum {string} */
      instances: 'one' | 'many';
      /** @description The programme that follows. */
      then: string | null;
      /** @description Whom it takes in by itself, as the expression of a segment. */
      enrol: string | null;
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
    RecordConflict: {
      key: string;
      kept: unknown;
      other: unknown;
      /** @enum {string} */
      wins: 'kept' | 'other';
    };
    RecordConsent: {
      /** @description One of the dictionary, or `share:<partner>`. */
      purpose: string;
      /** @enum {string} */
      action: 'granted' | 'refused' | 'withdrawn';
      /** @description Of the words that were said. */
      language: string;
      /** @description The exact words; without them those of the dictionary. */
      words?: string;
      /**
       * @description What the person said.
       * @default
       */
      answer: string;
      /**
       * Format: date-time
       * @description When; without it now.
       */
      at?: string;
      /** Format: date-time */
      expiresAt?: string;
      /**
       * @default self
       * @enum {string}
       */
      basis: 'self' | 'guardian' | 'mature_minor';
      /**
       * Format: uuid
       * @description A person of ours who agreed for her.
       */
      guardianId?: string;
      /** @description The name of a guardian who is nobody of ours. */
      guardian?: string;
      /** @description Where it was, on which form. */
      note?: string;
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    RedactedMessage: {
      id: string;
      /** Format: date-time */
      redactedAt: string;
      /** @description 1 while the provider has not deleted its copy: ask again later. */
      copiesLeft: number;
    };
    Register: {
      organisation: string;
      /** @description Null while the data dictionary does not say. */
      hosting: {
        where: string;
        operator: string;
        officer: string | null;
      } | null;
      /** Format: date-time */
      madeAt: string;
      purposes: {
        code: string;
        name: string;
        /** @description What somebody agrees to, in words. */
        text: string | null;
        basis: string;
        expiresAfter: string | null;
        guardianUnder: number | null;
        matureMinorFrom: number | null;
        recipients: {
          code: string;
          name: string;
          contact: string | null;
        }[];
        fields: {
          key: string;
          name: string;
          /** @enum {string} */
          kind: 'text' | 'number' | 'date' | 'yes_no' | 'flag' | 'choice' | 'place' | 'phone';
          /** @enum {string} */
          sensitivity: 'ordinary' | 'sensitive' | 'secret';
          /** @description ISO 8601; null: as long as the person. */
          keepFor: string | null;
        }[];
        peopleConsented: number;
        /** @description Flows and programmes that name it. */
        flows: string[];
      }[];
      /** @description Partners who are given lists of those who agree to that, each asked for apart. */
      sharing: {
        code: string;
        name: string;
        contact: string | null;
        peopleConsented: number;
      }[];
      /** @description Fields that are stored, and that the data dictionary does not name. */
      fieldsWithoutPurpose: string[];
      retention: {
        /** @enum {string} */
        what: 'messages' | 'timeline' | 'cases' | 'calls' | 'imports' | 'exports' | 'people';
        after: string;
      }[];
      channels: {
        channel: string;
        provider: string;
        where: string;
      }[];
      accounts: {
        role: string;
        count: number;
      }[];
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
      /** @description Null when `needsApproval` is false. */
      approval: {
        /** @description Who changed the words of consent in this draft. */
        authors: components['schemas']['Who'][];
        /** @description Who may approve them: others than the authors; where there is nobody else, the authors too. */
        approvers: components['schemas']['Who'][];
      } | null;
      problems: components['schemas']['FlowProblem'][];
      tests: {
        passed: number;
        failed: number;
      };
      /** @description Why it may not go live as it is; a test that fails does not keep it back. */
      reasons: components['schemas']['Said'][];
      scheduled: {
        /** Format: date-time */
        dueAt: string;
        by: components['schemas']['Who'];
        version: number;
        note: string;
        refusal: components['schemas']['Said'][] | null;
      } | null;
    };
    RetentionPreview: {
      rules: components['schemas']['RetentionRule'][];
      unused: {
        /** @description No flow, message, segment, import or export uses them, and nothing new came for 180 days. */
        fields: {
          key: string;
          set: string;
          people: number;
        }[];
        /** @description They are stored, and the data dictionary does not name them. */
        unnamed: {
          key: string;
          people: number;
        }[];
      };
      /**
       * Format: date-time
       * @description When it happens by itself; null without rules.
       */
      nextRunAt: string | null;
      lastRun: components['schemas']['RetentionRun'] | null;
      /** @description Send it along with the run, so that what happens is what was shown. */
      hash: string;
    };
    RetentionRule: {
      /** @enum {string} */
      what: 'field' | 'messages' | 'timeline' | 'cases' | 'calls' | 'imports' | 'exports' | 'people';
      /** @description The key of a field; null for everything else. */
      field: string | null;
      /** @description ISO 8601, such as P2Y. */
      keepFor: string;
      /**
       * Format: date-time
       * @description What is older goes.
       */
      before: string;
      count: number;
      /** @description Counting would have taken long. */
      isEstimate: boolean;
      /** Format: date-time */
      oldest: string | null;
    };
    RetentionRun: {
      id: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      state: 'running' | 'done';
      /** @description What was deleted so far, by rule: messages, field:due_date ... */
      counts: {
        [key: string]: number;
      };
      /** @description Providers have not deleted all their copies of these messages yet. */
      isAskingProviders: boolean;
      by: {
        kind: string;
        id: string;
        name: string;
      };
    };
    RetentionRunPage: {
      items: components['schemas']['RetentionRun'][];
      /** @description Ask for it as `cursor`; null at the end of the list. */
      next: string | null;
    };
    Said: {
      text: string;
      words: components['schemas']['Wording'];
    };
    Segment: {
      id: string;
      name: string;
      description: string;
      expression: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    SegmentExplained: {
      /** @description Null while something is wrong. */
      sentence: {
        text: string;
        words: {
          key: string;
          params: {
            [key: string]: unknown;
          };
        };
      } | null;
      parts: {
        text: string;
        words: {
          key: string;
          params: {
            [key: string]: unknown;
          };
        };
        /**
         * @description How its parts belong together; `is` has none.
         * @enum {string}
         */
        kind: 'all' | 'any' | 'not' | 'is';
        /** @description The place in this list of what it is a part of; null for the whole. */
        parent: number | null;
        /** @description Where it stands in the expression, from 1. */
        column: number;
      }[];
      count: number | null;
      /** @description Counting would have taken long. */
      isEstimate: boolean;
      sample: {
        id: string;
        name: string | null;
        place: string | null;
      }[];
      problems: {
        text: string;
        words: {
          key: string;
          params: {
            [key: string]: unknown;
          };
        };
        column: number;
      }[];
    };
    SegmentWhy: {
      isIn: boolean;
      sentence: {
        text: string;
        words: {
          key: string;
          params: {
            [key: string]: unknown;
          };
        };
      };
      parts: {
        text: string;
        words: {
          key: string;
          params: {
            [key: string]: unknown;
          };
        };
        /**
         * @description How its parts belong together; `is` has none.
         * @enum {string}
         */
        kind: 'all' | 'any' | 'not' | 'is';
        /** @description The place in this list of what it is a part of; null for the whole. */
        parent: number | null;
        /** @description Where it stands in the expression, from 1. */
        column: number;
        holds: boolean;
      }[];
    };
    SendDecision: {
      /** @enum {string} */
      status: 'allow' | 'defer' | 'deny';
      /**
       * Format: date-time
       * @description When it may go, as far as waiting helps.
       */
      until: string | null;
      /**
       * @description What it goes as, since WhatsApp takes it no more as it is written; null: as it is written.
       * @enum {string|null}
       */
      instead: 'sms' | 'template' | null;
      reasons: components['schemas']['SendReason'][];
    };
    SendReason: {
      /**
       * @description `docs/sending.md` says what each means; `unreachable`: there is no conversation with her.
       * @enum {string}
       */
      code:
        | 'test_person_on_real_sender'
        | 'real_person_on_simulator'
        | 'one_way_address'
        | 'opted_out'
        | 'erased_address'
        | 'merged_record'
        | 'not_her_phone'
        | 'suppressed'
        | 'no_purpose'
        | 'no_consent'
        | 'no_consent_of_holder'
        | 'already_asked'
        | 'already_sent'
        | 'expired'
        | 'over_cap'
        | 'outside_window'
        | 'gate_error'
        | 'not_yet'
        | 'sending_held'
        | 'sender_resting'
        | 'paused'
        | 'taken_over'
        | 'person_cap'
        | 'phone_cap'
        | 'quiet_hours'
        | 'preferred_hour'
        | 'unreachable';
      /** @description What it rests on, such as `until`, `purpose`, `cause`. */
      params: {
        [key: string]: string | number | null;
      };
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
        words: components['schemas']['Wording'];
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
    Subscription: {
      /** Format: uuid */
      id: string;
      programme: string;
      instance: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'completed' | 'ended';
      /** Format: date-time */
      pausedUntil: string | null;
      /** Format: date */
      anchor: string;
      /** @enum {string} */
      precision: 'day' | 'month';
      /** Format: date-time */
      startedAt: string;
      nextMessage: string | null;
      /** Format: date-time */
      endedAt: string | null;
      endedReason: string | null;
      coming: {
        id: string;
        /** Format: date-time */
        at: string;
        /** @description As it would be written now; empty where a conversation begins. */
        text: string;
        flow: string | null;
        when: string | null;
      }[];
    };
    SubscriptionList: {
      items: components['schemas']['Subscription'][];
    };
    SurveyList: {
      items: components['schemas']['SurveyRow'][];
    };
    SurveyResults: {
      flow: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      runs: {
        /** @description The sum of the next three. */
        started: number;
        complete: number;
        /** @description Some answers, but not to the end. */
        partial: number;
        /** @description Not one answer. */
        none: number;
        /** @description Of these, those that may still go on. */
        underWay: number;
      };
      questions: {
        step: string;
        kind: string;
        options: string[];
        isSensitive: boolean;
        asked: number;
        answered: number;
        misunderstood: number;
        /** @description Null: the question is open, or its answers are hidden. */
        values:
          | {
              value: string;
              count: number;
            }[]
          | null;
        numbers: {
          least: number;
          mean: number;
          most: number;
        } | null;
        /** @description Sensitive: shown to those who serve people. */
        isHidden: boolean;
      }[];
    };
    SurveyRow: {
      flow: string;
      title: string;
      /** @description What it is for, by the comment at the top of its file. */
      about: string;
      questions: number;
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
        words: components['schemas']['Wording'];
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
    TimelineEntry: {
      id: string;
      /** Format: date-time */
      at: string;
      kind: string;
      actor: {
        kind: string;
        id: string;
        name: string | null;
      };
      data: {
        [key: string]: unknown;
      };
      message: {
        /** @description For `GET /people/:id/decisions?message=`, where it is one of ours. */
        id: string;
        /** @enum {string} */
        direction: 'in' | 'out';
        /** @description Null where it is masked, or was taken out for good. */
        body: string | null;
        state: string | null;
        isRedacted: boolean;
      } | null;
      /** @description Words or values are left out: the reader does not serve her. */
      isMasked: boolean;
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
        | 'people.read'
        | 'people.sensitive'
        | 'people.edit'
        | 'people.merge'
        | 'people.import'
        | 'people.export'
        | 'consents.record'
        | 'segments.edit'
        | 'privacy.read'
        | 'privacy.manage'
        | 'inbox.read'
        | 'inbox.answer'
        | 'broadcasts.read'
        | 'broadcasts.edit'
        | 'broadcasts.send'
        | 'broadcasts.approve'
        | 'broadcasts.emergency'
        | 'programmes.read'
        | 'programmes.enrol'
        | 'life_events.record'
        | 'events.read'
        | 'events.edit'
        | 'measures.read'
        | 'measures.edit'
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
    Turf: {
      /** @description Codes of the place tree; each holds every place below it. */
      places: string[];
      programmes: string[];
      tags: string[];
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
      /** @description Whom it sees; null: everybody, as far as the role goes. */
      turf: components['schemas']['Turf'] | null;
      /** Format: date-time */
      lastSeenAt: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
    };
    Who: {
      /** @description `gone` for accounts that there are no more. */
      kind: string;
      id: string;
      name: string;
    };
    Wording: {
      /** @description Stable, such as `lint:unknown_step.message`. */
      key: string;
      /** @description What fills its places: values, names `{ joined, of }`, or sentences `{ key, params }`. */
      params: {
        [key: string]: unknown;
      };
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
            | 'people.read'
            | 'people.sensitive'
            | 'people.edit'
            | 'people.merge'
            | 'people.import'
            | 'people.export'
            | 'consents.record'
            | 'segments.edit'
            | 'privacy.read'
            | 'privacy.manage'
            | 'inbox.read'
            | 'inbox.answer'
            | 'broadcasts.read'
            | 'broadcasts.edit'
            | 'broadcasts.send'
            | 'broadcasts.approve'
            | 'broadcasts.emergency'
            | 'programmes.read'
            | 'programmes.enrol'
            | 'life_events.record'
            | 'events.read'
            | 'events.edit'
            | 'measures.read'
            | 'measures.edit'
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
  alarms_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Those that are not over, or all. */
        state?: 'open' | 'all';
        /** @description In which topics of the data dictionary are named. */
        language?: string;
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
            items: components['schemas']['Alarm'][];
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
  alarms_acknowledge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description What was found, or who looks after it; empty: nothing.
           * @default
           */
          says?: string;
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
          'application/json': components['schemas']['Alarm'];
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
  broadcasts_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'draft' | 'waiting' | 'scheduled' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
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
            items: components['schemas']['BroadcastSummary'][];
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
  broadcasts_create: {
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcasts_show: {
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcasts_remove: {
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
  broadcasts_change: {
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
          /**
           * @description `emergency` goes at once, and always needs a second person.
           * @enum {string}
           */
          kind?: 'broadcast' | 'permission_request' | 'emergency';
          /** @description The consent purpose that it falls under. */
          purpose?: string | null;
          /** @description The topic of interest that it is about. */
          topic?: string | null;
          content?: components['schemas']['BroadcastContent'];
          audience?: components['schemas']['BroadcastAudience'];
          timing?: components['schemas']['BroadcastTiming'];
          pace?: components['schemas']['BroadcastPace'];
          /** @description What was not sent by then is not sent any more. */
          expiresAfterHours?: number;
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
          'application/json': components['schemas']['Broadcast'];
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
  plans_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          hash: string;
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcastControl_cancel: {
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcasts_copy: {
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Broadcast'];
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
  broadcastControl_pause: {
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
          'application/json': components['schemas']['Broadcast'];
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
  plans_shown: {
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
          'application/json': components['schemas']['BroadcastPlan'];
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
  plans_plan: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastPlan'];
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
  broadcastControl_progress: {
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
          'application/json': components['schemas']['BroadcastProgress'];
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
  plans_recipients: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'ready' | 'excluded' | 'released' | 'cancelled';
        /** @description Why they are left out. */
        reason?: string;
      };
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
          'application/json': {
            items: components['schemas']['BroadcastRecipient'][];
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
  broadcastControl_resume: {
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcastControl_retry: {
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
          'application/json': components['schemas']['Broadcast'];
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
  broadcasts_sheet: {
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
          'application/json': components['schemas']['BroadcastSheet'];
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
  broadcasts_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastSheet'];
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
  broadcastControl_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          hash: string;
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
          'application/json': components['schemas']['Broadcast'];
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
  plans_test: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description Somebody with the role staff.
           */
          personId: string;
          /** @description Default: her own. */
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
          'application/json': components['schemas']['BroadcastTest'];
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
  plans_visits: {
    parameters: {
      query?: {
        format?: 'csv' | 'json';
      };
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
          'application/json': string;
          'text/csv': string;
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
  dictionary_show: {
    parameters: {
      query?: {
        /** @description In which things are named; default: the installation’s. */
        language?: string;
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
          'application/json': components['schemas']['Dictionary'];
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
  duplicates_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Only those of one person. */
        person?: string;
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
            items: components['schemas']['DuplicatePair'][];
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
  duplicates_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default null */
          name?: string | null;
          /**
           * Format: date
           * @default null
           */
          birthDate?: string | null;
          /**
           * @default day
           * @enum {string}
           */
          precision?: 'day' | 'month' | 'year';
          /** @default null */
          placeCode?: string | null;
          /** @default [] */
          addresses?: {
            /**
             * @default sms
             * @enum {string}
             */
            channel?: 'sms' | 'whatsapp';
            /** @description A number as it is dialled, or simulator:<name>. */
            address: string;
          }[];
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
          'application/json': components['schemas']['DuplicateCandidates'];
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
  duplicates_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        one: string;
        other: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description distinct: they are two people, and are not shown again.
           * @enum {string}
           */
          state: 'distinct' | 'open';
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
  events_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'draft' | 'open' | 'closed' | 'cancelled' | 'over';
        /** @description Those that have not ended, the next first; or those that have, the latest first. */
        when?: 'coming' | 'past';
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
            items: components['schemas']['Event'][];
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
  events_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEvent'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Event'];
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
  events_show: {
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
          'application/json': components['schemas']['Event'];
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
  events_change: {
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
        'application/json': components['schemas']['EventPatch'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Event'];
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
  events_cancel: {
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
          'application/json': components['schemas']['Event'];
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
  events_close: {
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
          'application/json': components['schemas']['Event'];
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
  events_finish: {
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
          'application/json': components['schemas']['Event'];
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
  events_guests: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'invited' | 'coming' | 'maybe' | 'declined' | 'waiting' | 'came' | 'absent';
        /** @description Words of a name, or the last figures of a number. */
        q?: string;
      };
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
          'application/json': {
            items: components['schemas']['EventGuest'][];
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
  events_placeGuest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventGuestPatch'];
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
  events_takeBackGuest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        personId: string;
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
  events_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventInvitation'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventBroadcast'];
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
  events_open: {
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
          'application/json': components['schemas']['Event'];
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
  exports_list: {
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
            items: components['schemas']['Export'][];
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
  exports_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Whom, in the expression language of segments. */
          expression?: string;
          /**
           * Format: uuid
           * @description Whom: those of a segment; with an expression, who is in both.
           */
          segment?: string;
          /** @description Whom: those whom the list of people finds by this, among the others that are meant. */
          q?: string;
          /** @description Whom, one by one. With nothing said: everybody. */
          people?: string[];
          /**
           * @description Headings as imports understand them: name, phone, due_date, consents.campaigns ...; default: all that is not sensitive.
           * @default []
           */
          columns?: string[];
          /** @description For whom: only those who agreed to that are in the file. */
          partner?: string;
          /** @description Why; it stands in the log. */
          reason: string;
          /**
           * @default csv
           * @enum {string}
           */
          format?: 'csv' | 'xlsx';
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
          /** @description For a first save over a draft that is a file of the folder: `file.mark` as it was opened. Once this draft is live, the file counts as older. */
          fileMark?: string;
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
          /** @description With `files`: which file they were made of. */
          fileMark?: string;
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
        /** @description Counted among the people who are in this segment now, of those whom you see; absent: everybody. Needs people.read. */
        segment?: string;
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
  goals_list: {
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
          'application/json': components['schemas']['GoalList'];
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
  goals_create: {
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
          /** @enum {string} */
          measure: 'registered' | 'consented' | 'reached' | 'visits_confirmed' | 'satisfied' | 'opted_out';
          /**
           * @description One programme; null: all.
           * @default null
           */
          programme?: string | null;
          /**
           * @description The code of a place, with all that lies in it; null: everywhere.
           * @default null
           */
          place?: string | null;
          /** @description How many; of `satisfied` a percentage, of `opted_out` the most that there may be. */
          target: number;
          /** Format: date */
          from: string;
          /** Format: date */
          until: string;
          /**
           * @description The aim of the organisation that it serves.
           * @default
           */
          aim?: string;
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
          'application/json': components['schemas']['Goal'];
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
  goals_show: {
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
          'application/json': components['schemas']['Goal'];
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
  goals_remove: {
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
  goals_change: {
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
          measure?: 'registered' | 'consented' | 'reached' | 'visits_confirmed' | 'satisfied' | 'opted_out';
          programme?: string | null;
          place?: string | null;
          target?: number;
          /** Format: date */
          from?: string;
          /** Format: date */
          until?: string;
          aim?: string;
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
          'application/json': components['schemas']['Goal'];
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
  goals_course: {
    parameters: {
      query?: {
        by?: 'day' | 'week' | 'month';
      };
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
          'application/json': components['schemas']['GoalCourse'];
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
  households_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description How its name begins. */
        q?: string;
        /** @description Only those in a place, or anywhere below it. */
        place?: string;
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
            items: components['schemas']['HouseholdRow'][];
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
  households_create: {
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
          /**
           * @description A code of the place tree.
           * @default null
           */
          placeCode?: string | null;
          /** @default [] */
          members?: {
            /** Format: uuid */
            personId: string;
            /** @description What she is to the head, or `head`. */
            relationship: string;
          }[];
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
          'application/json': components['schemas']['Household'];
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
  households_show: {
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
          'application/json': components['schemas']['Household'];
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
  households_remove: {
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
  households_change: {
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
          /** @description A code of the place tree. */
          placeCode?: string | null;
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
          'application/json': components['schemas']['Household'];
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
  households_join: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What she is to the head, or `head`. */
          relationship: string;
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
          'application/json': components['schemas']['Household'];
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
  households_leave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        personId: string;
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
  imports_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description All; or those that wait for somebody: to say where columns go, to accept the check, to begin again. */
        state?: 'all' | 'waiting';
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
            items: components['schemas']['ImportSummary'][];
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
  imports_take: {
    parameters: {
      query?: {
        /** @description The name of the file. */
        name?: string;
      };
      header?: never;
      path?: never;
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
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
  imports_show: {
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
          'application/json': components['schemas']['Import'];
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
  imports_change: {
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
          /** @description What each column goes to: name, phone, fields.due_date, consents.health_messages ...; null leaves it out. */
          columns?: (string | null)[];
          options?: {
            /** @description Where numbers without a country are dialled; default: that of the installation. */
            country?: string;
            /**
             * @description Which comes first in 3/4/2026.
             * @default dmy
             * @enum {string}
             */
            dateOrder?: 'dmy' | 'mdy';
            /**
             * @description What a row does to somebody who is known: fill what is empty, write over what is there, nothing.
             * @default empty
             * @enum {string}
             */
            onMatch?: 'empty' | 'overwrite' | 'skip';
            /**
             * @description A field by which people are known elsewhere, such as a register number.
             * @default null
             */
            matchField?: string | null;
            /**
             * @description What becomes of rows that may be of somebody who is known, when nobody decides.
             * @default left_out
             * @enum {string}
             */
            duplicates?: 'left_out' | 'new';
            /**
             * @description Tags for everybody in the file.
             * @default []
             */
            tags?: string[];
            /**
             * @description Roles for everybody in the file.
             * @default []
             */
            roles?: string[];
            /** @description The programme that everybody in the file is taken into, by the column that goes to the date that it counts from. */
            programme?: string;
            /**
             * @description On what ground they are written to. It has to be said before the commit.
             * @default null
             */
            permission?:
              | (
                  | {
                      /** @enum {string} */
                      kind: 'attested';
                      /** @description Who has the right to say so, by name. */
                      attestedBy: string;
                      /** @description What all of these people agreed to; a column can say so for each row. */
                      purposes: string[];
                      /** @description On what it was given, such as the form of a programme. */
                      form: string;
                      /** @description Which version of its words they agreed to. */
                      wordingVersion: string;
                      /** @description Of these words; default: the language of each person. */
                      language?: string;
                      /**
                       * Format: date
                       * @description When it was given, unless a column says so for each row.
                       */
                      on?: string;
                    }
                  | {
                      /** @enum {string} */
                      kind: 'none';
                    }
                )
              | null;
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
          'application/json': components['schemas']['Import'];
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
  imports_check: {
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
          'application/json': components['schemas']['Import'];
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
  imports_commit: {
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
          'application/json': components['schemas']['Import'];
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
  imports_errors: {
    parameters: {
      query?: {
        format?: 'csv' | 'xlsx';
      };
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
  imports_rows: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        outcome?: 'new' | 'update' | 'unchanged' | 'possible_duplicate' | 'error' | 'left_out';
        /** @description Only rows with a warning. */
        warned?: 'true' | 'false';
      };
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
          'application/json': {
            items: components['schemas']['ImportRow'][];
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
  imports_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          decisions: {
            row: number;
            /** @enum {string} */
            decision: 'new' | 'update' | 'left_out';
          }[];
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
          'application/json': components['schemas']['Import'];
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
  imports_undo: {
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
          'application/json': components['schemas']['Import'];
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
  inbox_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Those that wait for somebody; that somebody has; that the caller has; that nobody has and nothing waits in, and that have an open case. */
        state?: 'waiting' | 'held' | 'mine' | 'open_case';
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
            items: components['schemas']['InboxItem'][];
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
  inbox_count: {
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
          'application/json': components['schemas']['InboxCount'];
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
  inbox_show: {
    parameters: {
      query?: {
        /** @description `earlier` of the answer before. */
        before?: string;
      };
      header?: never;
      path: {
        conversation: string;
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
          'application/json': components['schemas']['InboxConversation'];
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
  inbox_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What became of it: its open cases are closed with this. */
          outcome: string;
          /**
           * @description What she wants, where it was in doubt.
           * @enum {string}
           */
          optOut?: 'keep' | 'stop';
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
  inbox_giveBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A step of what she is in; left out: where it was. */
          step?: string;
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
  inbox_say: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          state: 'viewing' | 'replying' | 'left';
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
          'application/json': components['schemas']['InboxPresence'];
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
  inbox_reply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
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
          'application/json': components['schemas']['InboxReplied'];
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
  inbox_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description Whoever has it at the moment; left out: nobody may have it.
           */
          from?: string;
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
          'application/json': components['schemas']['InboxConversation'];
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
  lifeEvents_undo: {
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
          'application/json': components['schemas']['LifeEvent'];
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
  week_week: {
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
          'application/json': components['schemas']['OwnWeek'];
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
  measures_series: {
    parameters: {
      query: {
        /** @description Which measures, parted by commas. */
        measure: string;
        /** @description The first day; absent: four weeks before the last. */
        from?: string;
        /** @description The last day; absent: today. */
        to?: string;
        /** @description One programme only; absent: everything. */
        programme?: string;
        /** @description The code of a place, with all that lies in it; absent: everywhere. */
        place?: string;
        by?: 'day' | 'week' | 'month';
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
          'application/json': components['schemas']['MeasureSeries'];
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
  measures_cost: {
    parameters: {
      query?: {
        /** @description The first day; absent: four weeks before the last. */
        from?: string;
        /** @description The last day; absent: today. */
        to?: string;
        /** @description One programme only; absent: everything. */
        programme?: string;
        /** @description The code of a place, with all that lies in it; absent: everywhere. */
        place?: string;
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
          'application/json': components['schemas']['CostPerOutcome'];
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
  measures_delivery: {
    parameters: {
      query?: {
        /** @description The first day; absent: four weeks before the last. */
        from?: string;
        /** @description The last day; absent: today. */
        to?: string;
        /** @description One programme only; absent: everything. */
        programme?: string;
        /** @description The code of a place, with all that lies in it; absent: everywhere. */
        place?: string;
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
          'application/json': components['schemas']['DeliveryTruth'];
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
  outlook_forecast: {
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
          'application/json': components['schemas']['Forecast'];
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
  outlook_funnel: {
    parameters: {
      query: {
        programme: string;
        /** @description Messages from this day on; absent: four weeks before the last. */
        from?: string;
        /** @description Messages up to this day; absent: today. */
        to?: string;
        /** @description Counted among the people who are in this segment now; absent: everybody. */
        segment?: string;
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
          'application/json': components['schemas']['ProgrammeFunnel'];
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
  measures_overview: {
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
          'application/json': components['schemas']['MeasuresOverview'];
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
  measures_split: {
    parameters: {
      query: {
        measure:
          | 'people'
          | 'programme_people'
          | 'cases_open'
          | 'registered'
          | 'consented'
          | 'consent_withdrawn'
          | 'opted_out'
          | 'enrolled'
          | 'completed'
          | 'left'
          | 'reached'
          | 'heard_from'
          | 'messages_received'
          | 'messages_sent'
          | 'segments_sent'
          | 'cost_micros'
          | 'cases_opened'
          | 'cases_closed'
          | 'complaints'
          | 'flows_started'
          | 'flows_completed'
          | 'visits_confirmed'
          | 'visits_made'
          | 'rated'
          | 'satisfied';
        /** @description The first day; absent: four weeks before the last. */
        from?: string;
        /** @description The last day; absent: today. */
        to?: string;
        /** @description One programme only; absent: everything. */
        programme?: string;
        /** @description The code of a place, with all that lies in it; absent: everywhere. */
        place?: string;
        by: 'place' | 'programme';
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
          'application/json': components['schemas']['MeasureSplit'];
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
  merges_undo: {
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
          'application/json': components['schemas']['PartedRecords'];
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
  personRights_redact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
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
          'application/json': components['schemas']['RedactedMessage'];
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
  people_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description How words of her name begin, the last figures of her number, or her id. */
        q?: string;
        /** @description Only those of a segment. */
        segment?: string;
        /** @description Only those whom an expression describes. */
        expression?: string;
        sort?: 'name' | '-updated' | '-created';
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
            items: components['schemas']['PersonRow'][];
            /** @description Ask for it as `cursor`; null at the end of the list. */
            next: string | null;
            /** @description Finding whom the expression means would have taken too long, so that nobody is listed. */
            isTooSlow: boolean;
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
  people_create: {
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
          language?: string;
          /** @description A time zone, such as Africa/Nairobi. */
          timezone?: string;
          /** @description By her own clock. */
          preferredHour?: number;
          /** @enum {string} */
          preferredChannel?: 'sms' | 'whatsapp';
          addresses?: {
            /**
             * @default sms
             * @enum {string}
             */
            channel?: 'sms' | 'whatsapp';
            /** @description A number as it is dialled, or simulator:<name>. */
            address: string;
            /**
             * @description Nobody else reads what comes there: she said so.
             * @default false
             */
            isPrivate?: boolean;
          }[];
          fields?: {
            [key: string]: string | number | boolean;
          };
          tags?: string[];
          roles?: string[];
          interests?: string[];
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
          'application/json': components['schemas']['Person'];
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
  peopleViews_list: {
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
            items: components['schemas']['PeopleView'][];
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
  peopleViews_create: {
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
          /**
           * @description Whether everybody who may see the list of people sees it.
           * @default false
           */
          isShared?: boolean;
          view: components['schemas']['PeopleViewContent'];
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
          'application/json': components['schemas']['PeopleView'];
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
  peopleViews_remove: {
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
  peopleViews_change: {
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
          isShared?: boolean;
          view?: components['schemas']['PeopleViewContent'];
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
          'application/json': components['schemas']['PeopleView'];
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
  people_count: {
    parameters: {
      query?: {
        /** @description How words of her name begin, the last figures of her number, or her id. */
        q?: string;
        /** @description Only those of a segment. */
        segment?: string;
        /** @description Only those whom an expression describes. */
        expression?: string;
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
          'application/json': components['schemas']['PeopleCount'];
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
  people_show: {
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
          'application/json': components['schemas']['Person'];
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
  people_change: {
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
          name?: string | null;
          language?: string | null;
          /** @description A time zone, such as Africa/Nairobi. */
          timezone?: string | null;
          /** @description By her own clock. */
          preferredHour?: number | null;
          /** @enum {string|null} */
          preferredChannel?: 'sms' | 'whatsapp' | null;
          fields?: {
            [key: string]: (string | number | boolean) | null;
          };
          tags?: {
            add?: string[];
            remove?: string[];
          };
          roles?: {
            add?: string[];
            remove?: string[];
          };
          interests?: {
            add?: string[];
            remove?: string[];
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
          'application/json': components['schemas']['Person'];
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
  personRights_accessFile: {
    parameters: {
      query?: {
        format?: 'json' | 'html';
        /** @description Of the page; otherwise her own. */
        language?: 'en' | 'sw' | 'fr';
      };
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
          'application/json': string;
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
  personParts_addAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @default sms
           * @enum {string}
           */
          channel?: 'sms' | 'whatsapp';
          /** @description A number as it is dialled, or simulator:<name>. */
          address: string;
          /**
           * @description Nobody else reads what comes there: she said so.
           * @default false
           */
          isPrivate?: boolean;
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
          'application/json': components['schemas']['Person'];
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
  personParts_removeAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          channel: 'sms' | 'whatsapp';
          address: string;
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
          'application/json': components['schemas']['Person'];
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
  personParts_changeAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          channel: 'sms' | 'whatsapp';
          address: string;
          isPrivate: boolean;
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
          'application/json': components['schemas']['Person'];
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
  consents_of: {
    parameters: {
      query?: {
        language?: string;
      };
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
          'application/json': components['schemas']['Consents'];
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
  consents_record: {
    parameters: {
      query?: {
        language?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordConsent'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consents'];
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
  consents_receipt: {
    parameters: {
      query?: {
        format?: 'text' | 'json';
        /** @description Of the receipt; without it the person's own. */
        language?: string;
      };
      header?: never;
      path: {
        id: string;
        entryId: string;
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
          'text/plain': string;
          'application/json': string;
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
  decisions_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description The id of one message: that one alone. */
        message?: string;
      };
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
          'application/json': {
            items: components['schemas']['DecidedMessage'][];
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
  personRights_erase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Kept until she is gone. */
          reason: string;
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
          'application/json': components['schemas']['PrivacyRequest'];
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
  lifeEvents_list: {
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
          'application/json': components['schemas']['LifeEventList'];
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
  lifeEvents_record: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewLifeEvent'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LifeEvent'];
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
  decisions_maySend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaySend'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendDecision'];
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
  merges_merge: {
    parameters: {
      query?: {
        /** @description true: show what the merge would come to, and do nothing. */
        dryRun?: 'true' | 'false';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description The record that goes into this one.
           */
          other: string;
          /**
           * @description What is taken from the other record although this one has it: name, language, timezone, preferred_hour, preferred_channel, code, or keys of fields.
           * @default []
           */
          take?: string[];
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
          'application/json': components['schemas']['Merge'];
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
  overview_show: {
    parameters: {
      query?: {
        language?: string;
      };
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
          'application/json': components['schemas']['PersonOverview'];
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
  personProgrammes_list: {
    parameters: {
      query?: {
        /** @description How many days ahead messages are told. */
        days?: number;
      };
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
          'application/json': components['schemas']['SubscriptionList'];
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
  personProgrammes_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSubscription'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionList'];
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
  personProgrammes_leave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        subscription: string;
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
          'application/json': components['schemas']['SubscriptionList'];
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
  personProgrammes_pause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        subscription: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PauseSubscription'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionList'];
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
  personProgrammes_resume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        subscription: string;
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
          'application/json': components['schemas']['SubscriptionList'];
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
  personParts_addRelationship: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A relationship of the dictionary: she is the <kind> of the other. */
          kind: string;
          /** Format: uuid */
          otherId: string;
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
          'application/json': components['schemas']['Person'];
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
  personParts_removeRelationship: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        kind: string;
        otherId: string;
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
          'application/json': components['schemas']['Person'];
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
  timeline_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Kinds of entries with commas between them; default: all. */
        kinds?: string;
      };
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
          'application/json': {
            items: components['schemas']['TimelineEntry'][];
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
  timeline_note: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind:
            | 'call_noted'
            | 'visit_noted'
            | 'letter_noted'
            | 'email_noted'
            | 'event_attended'
            | 'gift_received'
            | 'goods_given'
            | 'hours_volunteered'
            | 'note_added';
          /**
           * Format: date-time
           * @description When it was; default: now. Not in the future.
           */
          at?: string;
          /**
           * @description By kind. event_attended: event. gift_received: amount, currency. goods_given: goods, quantity. hours_volunteered: hours. note_added: text. email_noted: subject. call_noted, letter_noted, email_noted: direction (in, out). All: text; those of meetings: topics.
           * @default {}
           */
          data?: {
            [key: string]: unknown;
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
          'application/json': components['schemas']['NotedEntry'];
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
  places_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Only those that lie directly in a place. */
        parent?: string;
        /** @description How a name or a code begins; default: those at the top. */
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
            items: components['schemas']['PlaceRow'][];
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
  places_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
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
          'application/json': components['schemas']['Place'];
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
  affected_list: {
    parameters: {
      query: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description What went wrong with: a file, an account, a number of ours, or the whole installation. */
        by: 'export' | 'account' | 'sender' | 'everybody';
        /** @description The export, account or sender; not for everybody. */
        id?: string;
        from?: string;
        /** @description Up to and without. */
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
          'application/json': components['schemas']['AffectedPage'];
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
  affected_choose: {
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
          'application/json': components['schemas']['AffectedChoices'];
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
  affected_count: {
    parameters: {
      query: {
        /** @description What went wrong with: a file, an account, a number of ours, or the whole installation. */
        by: 'export' | 'account' | 'sender' | 'everybody';
        /** @description The export, account or sender; not for everybody. */
        id?: string;
        from?: string;
        /** @description Up to and without. */
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
          'application/json': components['schemas']['AffectedCount'];
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
  affected_file: {
    parameters: {
      query: {
        /** @description What went wrong with: a file, an account, a number of ours, or the whole installation. */
        by: 'export' | 'account' | 'sender' | 'everybody';
        /** @description The export, account or sender; not for everybody. */
        id?: string;
        from?: string;
        /** @description Up to and without. */
        to?: string;
        format?: 'csv';
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
          'text/csv': string;
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
  notices_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'waiting' | 'sent' | 'confirmed' | 'all';
        partner?: string;
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
          'application/json': components['schemas']['DeleteNoticePage'];
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
  notices_confirmed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ids: string[];
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
          'application/json': components['schemas']['NoticesChanged'];
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
  notices_file: {
    parameters: {
      query: {
        partner: string;
        /** @description open: whatever is not confirmed yet. */
        state?: 'waiting' | 'sent' | 'open';
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
          'text/csv': string;
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
  notices_sent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ids: string[];
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
          'application/json': components['schemas']['NoticesChanged'];
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
  register_show: {
    parameters: {
      query?: {
        language?: 'en' | 'sw' | 'fr';
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
          'application/json': components['schemas']['Register'];
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
  register_page: {
    parameters: {
      query?: {
        language?: 'en' | 'sw' | 'fr';
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
  privacy_list: {
    parameters: {
      query?: {
        /** @description How many at most. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description waiting: what is due first comes first; otherwise the latest first. */
        state?: 'waiting' | 'ended' | 'all';
        kind?: 'access' | 'fix' | 'erase' | 'share_no';
        /** @description Only what is asked for about this person. */
        person?: string;
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
          'application/json': components['schemas']['PrivacyRequestPage'];
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
  privacy_record: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          personId: string;
          /** @enum {string} */
          kind: 'access' | 'fix' | 'erase' | 'share_no';
          /**
           * @description What was asked, in a few words.
           * @default
           */
          note?: string;
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
          'application/json': components['schemas']['PrivacyRequest'];
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
  privacy_show: {
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
          'application/json': components['schemas']['PrivacyRequest'];
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
  privacy_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          state: 'done' | 'cancelled' | 'refused';
          /** @description What was done; of a refusal why. */
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
          'application/json': components['schemas']['PrivacyRequest'];
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
  retention_preview: {
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
          'application/json': components['schemas']['RetentionPreview'];
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
  retention_run: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          hash: string;
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
          'application/json': components['schemas']['RetentionRun'];
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
  retention_runs: {
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
          'application/json': components['schemas']['RetentionRunPage'];
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
  programmes_list: {
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
          'application/json': components['schemas']['ProgrammeList'];
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
  programmes_show: {
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
          'application/json': components['schemas']['Programme'];
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
  programmes_enrol: {
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
        'application/json': components['schemas']['EnrolMany'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolManyResult'];
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
  programmes_preview: {
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
        'application/json': components['schemas']['ProgrammePreviewOf'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammePreview'];
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
  segments_list: {
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
            items: components['schemas']['Segment'][];
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
  segments_create: {
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
          /** @default  */
          description?: string;
          /** @description Whom it means, such as role("donor") and place under "Oregon". */
          expression: string;
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
          'application/json': components['schemas']['Segment'];
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
  segments_explain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          expression: string;
          /** @default en */
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
          'application/json': components['schemas']['SegmentExplained'];
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
  segments_show: {
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
          'application/json': components['schemas']['Segment'];
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
  segments_remove: {
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
  segments_change: {
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
          description?: string;
          expression?: string;
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
          'application/json': components['schemas']['Segment'];
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
  segments_why: {
    parameters: {
      query?: {
        language?: string;
      };
      header?: never;
      path: {
        id: string;
        personId: string;
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
          'application/json': components['schemas']['SegmentWhy'];
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
  surveys_list: {
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
          'application/json': components['schemas']['SurveyList'];
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
  surveys_results: {
    parameters: {
      query?: {
        /** @description Begun on this day or later; absent: four weeks before the last. */
        from?: string;
        /** @description Begun on this day or before; absent: today. */
        to?: string;
        /** @description Only people of this segment. */
        segment?: string;
      };
      header?: never;
      path: {
        /** @description The flow that asked. */
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
          'application/json': components['schemas']['SurveyResults'];
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
  surveys_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The flow that asked. */
        flow: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date
           * @description Begun on this day or later; absent: four weeks before the last.
           */
          from?: string;
          /**
           * Format: date
           * @description Begun on this day or before; absent: today.
           */
          to?: string;
          /**
           * Format: uuid
           * @description Only people of this segment.
           */
          segment?: string;
          /** @enum {string} */
          format: 'csv' | 'xlsx';
          /** @description What it is for; it stands in the log. */
          reason: string;
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
  templates_list: {
    parameters: {
      query?: {
        /** @description Those of one name: its languages. */
        name?: string;
        /** @description Those whose approval stands there. */
        status?: 'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';
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
          'application/json': components['schemas']['MessageTemplateList'];
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
  templates_sync: {
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
          'application/json': components['schemas']['MessageTemplateList'];
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
          turf?: components['schemas']['Turf'] | null;
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
          turf?: components['schemas']['Turf'] | null;
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
  users_handOver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description The account that takes it over.
           */
          to: string;
          /**
           * @description Whoever takes over sees the people too whom the turf of the account holds.
           * @default true
           */
          people?: boolean;
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
          'application/json': components['schemas']['HandedOver'];
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
