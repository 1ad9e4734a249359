/** What to do about a problem, for somebody at the console: where the command line has other words for it. */
export const consoleFixes: Readonly<Record<string, string>> = {
  missing_texts: 'Write its texts, or take the language out of the flow.',
  untranslated_text: 'Translate it, or say that it is meant to be the same.',
  untracked_translation: 'See that the translation is right, then confirm it.',
  stale_translation: 'Translate it anew, or confirm that it still fits.',
  stale_consent:
    'Translate it anew, or confirm that it still fits. Nobody may be asked for consent in old words.',
  strange_state: 'Take the note away.',
  missing_conversation: 'Play it on the phone, and save the chat as a test.',
  unknown_flow: 'Choose a flow that there is.',
  unknown_programme: 'Choose a programme that there is.',
  unnamed_field: 'Ask whoever looks after the data dictionary to add it, or correct its name.',
  unlisted_host: 'Ask your technical team to allow the address.',
};
