/** What the tokens of ssh_config(5) stand for, by their letter. */
export type Tokens = Readonly<Record<string, string>>;

/** A value with its tokens put in, or the token or variable that stands for nothing we know. */
export type Expanded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly token: string };

/**
 * Puts in what `%h` and `${NAME}` stand for. An unknown token is told rather than left as it is: a file
 * of another name would be read.
 *
 * @param env null: the value takes no variables
 */
export function expand(
  value: string,
  tokens: Tokens,
  env: Readonly<Record<string, string | undefined>> | null,
): Expanded {
  let unknown: string | null = null;
  const text = value.replace(/%(.?)|\$\{([^}]*)\}/gs, (found, letter: string, name: string) => {
    const known = found.startsWith('%') ? ofLetter(letter, tokens) : ofName(found, name, env);
    if (known === undefined) unknown ??= found;
    return known ?? found;
  });
  return unknown === null ? { kind: 'text', text } : { kind: 'unknown', token: unknown };
}

function ofLetter(letter: string, tokens: Tokens): string | undefined {
  if (letter === '%') return '%';
  return Object.hasOwn(tokens, letter) ? tokens[letter] : undefined;
}

function ofName(
  found: string,
  name: string,
  env: Readonly<Record<string, string | undefined>> | null,
): string | undefined {
  return env === null ? found : env[name];
}
