/** What is said of a value that has not the form it needs, after its name. The console has the same words by these names. */
export const misfits = {
  step_name: 'must be small letters, digits and _, and begin with a letter',
  purpose: 'must be small letters, digits and _',
  length_of_time: 'must be a length of time such as 3 days',
  person_field: 'must be written person.<field>, such as person.due_date',
  language: 'must be a language code such as en or sw',
  keyword: 'must be a word of at least two letters, or up to four words',
  format: 'must be 1: the only format there is',
  end: 'must be text or silently',
  call_address: 'must be an address such as https://example.org/forecast',
  picture_address: 'must be an address such as https://example.org/net.jpg',
  timeout: 'must be 1 to 60 seconds, such as 10 seconds',
  everything: 'must be everything',
  two_ways: 'needs at least two steps to choose from',
  text_name: 'must name a text: text, or <step>.text',
} as const;
