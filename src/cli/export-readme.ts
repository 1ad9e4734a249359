/** Says what is in the folder of an export, to whoever opens it without Karibu. */
export function exportReadme(tables: readonly { readonly table: string; readonly rows: number }[]): string {
  const list = tables.map(({ table, rows }) => `- \`tables/${table}.csv\`: ${rows} rows`);
  return `# Everything that this installation of Karibu holds

Each file in \`tables/\` is one table: CSV in UTF-8 (RFC 4180), with the names of its columns in the first row. An empty cell is
nothing; times are in UTC. \`schema.json\` says what each column holds, as JSON Schema. The data dictionary (what the fields about
people mean, and what they are kept for) stands in \`tables/settings.csv\` and in \`flows/dictionary.yaml\` of the installation.

- A person is a row of \`people\`; whatever else is known of her names her \`id\` as \`person_id\`.
- \`person_fields\` are her answers, \`interactions\` is her timeline, \`consent_entries\` is the ledger of what she agreed to.
- What opens doors to the service (sessions, tokens, passwords) is not here.

This folder holds personal data. Keep it safe, and delete it when it has served.

${list.join('\n')}
`;
}
