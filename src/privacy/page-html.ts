const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes a text into a page so that it stands there as text and nothing more. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** A page that needs nothing else: to be read on a screen or on paper. */
export function printablePage(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`;
}

const style = `body{font:16px/1.5 sans-serif;max-width:46rem;margin:1rem auto;padding:0 1rem;color:#111}
h2{margin-top:2rem;border-bottom:1px solid #999}table{border-collapse:collapse;width:100%;margin:0 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid #ddd;overflow-wrap:anywhere}
th{width:35%;font-weight:600}@media print{section{break-inside:auto}table{break-inside:avoid}}`;
