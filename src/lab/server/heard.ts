/** One thing that a client asked of a leaf of the lab. Passwords are never kept. */
export type Heard = { readonly connection: number } & (
  | { readonly what: 'connected' | 'closed' | 'ready' }
  | {
      readonly what: 'login';
      readonly method: string;
      readonly user: string;
      readonly accepted: boolean;
    }
  | { readonly what: 'key-offered'; readonly user: string }
  | { readonly what: 'session' | 'session-refused' | 'shell' | 'agent' | 'x11' }
  | { readonly what: 'exec'; readonly command: string }
  | { readonly what: 'line'; readonly line: string }
  | { readonly what: 'pty'; readonly term: string; readonly columns: number; readonly rows: number }
  | { readonly what: 'env'; readonly name: string; readonly value: string }
  | { readonly what: 'signal'; readonly name: string }
  | { readonly what: 'subsystem'; readonly name: string }
  | { readonly what: 'forward'; readonly how: string }
);

/** Without the connection; whoever listens to one knows which. */
export type Told = Heard extends infer One
  ? One extends Heard
    ? Omit<One, 'connection'>
    : never
  : never;
