import { setMaxListeners } from 'node:events';

/**
 * Calls back once when a signal aborts, until the returned function is called. Many leaves and questions
 * share one signal, which is no leak that Node should warn about.
 */
export function onAbort(signal: AbortSignal | null, cancel: () => void): () => void {
  if (signal === null) return () => {};
  setMaxListeners(0, signal);
  signal.addEventListener('abort', cancel, { once: true });
  return () => signal.removeEventListener('abort', cancel);
}
