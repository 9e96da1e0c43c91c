/** PostgreSQL's text of an instant in UTC: `2024-03-05 08:30:00+00`, with up to six digits of a second. */
const IN_UTC = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/**
 * An instant as the platform writes it (RFC 3339 in UTC, milliseconds) from PostgreSQL's text of it. A list has hundreds
 * of them, so the usual form is rewritten as text; other zones go through a date.
 */
export function instantText(text: string): string {
  const usual = IN_UTC.exec(text);
  if (usual) return `${usual[1]}T${usual[2]}.${(usual[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString();
}
