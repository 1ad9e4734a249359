/** The files that are made from a description, by their paths in the project, as prettier writes them. */
export function renderApi(document: object): Promise<Record<string, string>>;
