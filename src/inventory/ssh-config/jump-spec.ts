/** One hop as `ProxyJump`, `-J` and selectors write it: `[user@]host[:port]` or `ssh://…`. */
export interface HopSpec {
  readonly host: string;
  readonly user: string | null;
  readonly port: number | null;
}

/**
 * Reads `[user@]host[:port]`, an IPv6 address in brackets where a port follows, with or without
 * `ssh://`. Null: it is not of that form. Whether the host can be one is not looked at.
 */
export function readHop(text: string): HopSpec | null {
  const [, uri] = /^ssh:\/\/(.*?)\/?$/is.exec(text.trim()) ?? [];
  const bare = uri ?? text.trim();
  const at = bare.lastIndexOf('@');
  const user = at === -1 ? null : bare.slice(0, at);
  if (user === '') return null;
  const place = readPlace(bare.slice(at + 1));
  return place === null ? null : { ...place, user };
}

function readPlace(text: string): Pick<HopSpec, 'host' | 'port'> | null {
  const [, inBrackets, behind] = /^\[([^[\]]+)\](?::(.*))?$/s.exec(text) ?? [];
  if (inBrackets !== undefined) return withPort(inBrackets, behind);
  const colons = text.split(':').length - 1;
  // More than one colon without brackets is an IPv6 address, and no port can be meant.
  if (colons !== 1) return text === '' ? null : { host: text, port: null };
  const [host = '', port] = text.split(':');
  return host === '' ? null : withPort(host, port);
}

function withPort(host: string, text: string | undefined): Pick<HopSpec, 'host' | 'port'> | null {
  if (text === undefined) return { host, port: null };
  const port = readPort(text);
  return port === null ? null : { host, port };
}

/** A port number, or null. */
export function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
