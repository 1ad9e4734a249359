import { functionsAbout } from './functions.js';
import { nobody } from './nobody.js';

/** Writes `docs/segments.md` from the table of functions; its examples are the tests' own. */
export function renderSegmentReference(): string {
  const functions = [...functionsAbout(nobody).values()].map(({ signature, says, examples }) =>
    [
      `### \`${signature}\``,
      says,
      examples
        .map(([source, result]) => `- \`${source}\` ${result === 'true' ? 'holds' : 'does not hold'}`)
        .join('\n'),
    ].join('\n\n'),
  );
  return [introduction, names, `## Functions\n\n${exampleText}`, ...functions, comparing, using]
    .join('\n\n')
    .concat('\n');
}

const introduction = `# Segments

<!-- Written from src/segments/language by: npm run documents -->

A segment describes people, and stays true while they change: whoever fulfils it today is in it today. It is written in the
[expression language](expressions.md) of flows, with names and functions that look at everything we know about a person:

\`\`\`
role("constituent") and place under "Oregon" and attended("any") and interest("climate_change")
\`\`\`

That is: people who have the role constituent and live in Oregon and came to an event and care about climate change. The console builds
such a line from choices, says it in words and counts whom it means while you work; at the terminal it is

\`\`\`sh
npx karibu segment count 'role("donor") and noted("gift", 1 year)'
npx karibu segment sample "Climate in Oregon"        # a segment by its name
npx karibu segment explain "Climate in Oregon" --person simulator:asha
\`\`\``;

const names = `## Names

- \`person.<field>\`: any field of the [data dictionary](dictionary.md), such as \`person.due_date\`, \`person.children\`, \`person.expecting\`. An
  answer of yes or no is \`"yes"\` or \`"no"\`; a flag stands alone: \`person.registered\`.
- \`person.name\`, \`person.language\` (such as \`"sw"\`), \`person.timezone\`; \`person.is_test\` for the people of tests and demos.
- \`place\`: where she lives. \`place under "Oregon"\` means Oregon and everything in it; \`place = "oregon"\` the place with that code alone. A field
  that holds a place is asked in the same way.
- \`age\`: full years since her birth date. Whoever was born on 29 February is a year older on 1 March. Where only the year
  is known, it is counted from the middle of that year.
- \`consent.<purpose>\`: her last word on a purpose: \`"granted"\`, \`"refused"\`, \`"withdrawn"\` or \`"expired"\`. \`consent["share:county_health"]\` for sharing
  with a partner.
- \`today\`: the day that it is at the organisation, for everybody the same. \`today - 3 months\`, \`today + 2 weeks\`.`;

const exampleText = `In the examples it is 2 March 2026. The person is a constituent in Portland who cares about climate change and is in the antenatal
programme, due on 15 June. She organizes, came to a tree planting in December, had a visit in February, and wrote on 25 February.`;

const comparing = `## How values are compared

- One fact is compared with one fixed value: \`person.due_date < today + 2 weeks\`. Nothing is worked out with facts: not \`person.children + 1 > 3\`.
- \`=\` and \`!=\` for all; \`<\`, \`<=\`, \`>\`, \`>=\` for numbers, dates, ages, weeks and counts. Texts are the same without regard to case; tags are
  compared exactly.
- What is not known equals nothing: \`person.children = null\` asks for it. It is neither more nor less than anything, and it is not the
  same as anything: \`person.children != 2\` holds for whoever never said how many. A value that is no number in a field of numbers, and the like, counts as not
  known.
- \`and\`, \`or\`, \`not\` and brackets join conditions, 100 at most, in 2,000 characters, 50 brackets deep. What is wrong is told with its place.
- A name that there is not (a programme, a conversation or a step of it, an event, a role, a place) is refused where it stands, with the
  nearest that there is. What was there once may be named: who was in a programme that is over. Of something that is gone altogether nobody is a
  part: whatever was stored with it goes on, and says so. Tags are anybody's own words.
- Sensitive fields can be asked only by whoever may see them.`;

const using = `## How many

Counting stops after 0.3 seconds. What takes longer is estimated by the database, and says so: "about 412,000". Choosing people by place, role, tag, interest or
programme is quick at any size; what is asked of everybody's history alone takes longest.

Merged records are nobody, and everyone sees only the people of their own area.

## For programs

\`GET /api/v1/people?segment=<id>\` or \`?expression=...\` lists whom it means. \`POST /api/v1/segments/explain\` answers the sentence, its parts, the count, a sample,
and what is wrong with its \`column\`; \`GET /api/v1/segments/<id>/why/<person>\` says which parts hold for somebody. The whole becomes one SQL
statement in which every value is a parameter. What it finds is what the evaluator of flows says of each person alone: a test compares the two on random people and
random expressions.`;
