/** Writes the SQL that makes, in an empty database, what a schema file says. */
export function sqlFromEmpty(file: string, content: string): Promise<string>;

/** Writes the SQL that leads from what a database holds to what a schema file says; '' when they agree. */
export function sqlFromDatabase(url: string, file: string, content: string): Promise<string>;
