/** Whether a blank or a line end stands there; most characters tell it by their number. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 127) return false;
  return code === 32 || code === 10 || /\s/.test(text.charAt(at));
}
