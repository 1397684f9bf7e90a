import type { Ground } from './ground.js';
import { type Hop, hop, type Quoted, quoted } from './hop.js';

/** An interface by which packets leave, and what the list of interfaces says of its port. */
export function interfaceHop(name: string, printed: Quoted, { facts }: Pick<Ground, 'facts'>): Hop {
  const told = facts.interfaces;
  const port = portOf(name);
  const row = told?.report.rows.find((each) => each.port === port);
  if (told === undefined || row === undefined || row.operState === null)
    return hop(`interface ${name}`, printed);
  const { adminState, operState, spans } = row;
  const disabled = adminState !== null && adminState !== 'enable';
  return hop(
    `interface ${name}`,
    quoted(told, spans.operState ?? row.span, `the state of ${port}`),
    {
      state: operState === 'up' ? 'works' : operState === 'down' ? 'broken' : 'untold',
      remarks: [`${port} is ${operState}`, ...(disabled ? [`admin-state ${adminState}`] : [])],
    },
  );
}

/** `ethernet-1/1.0` is on `ethernet-1/1`. */
const portOf = (name: string): string => name.replace(/\.\d+$/, '');
