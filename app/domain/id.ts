/** PostgreSQL answers an id that is no UUID with an error; a stranger's typing must not become one. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
