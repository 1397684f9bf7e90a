/** One answer of a saved terminal session. */
export interface Said {
  readonly device: string;
  /** As typed, without a leading `/`, with single blanks. */
  readonly command: string;
  readonly text: string;
}

const PROMPT = /^[A-D]:(?:[\w.-]+@)?([\w.-]+)#[^\S\n]*(.*)$/;
const MODE = /^--\{.*\}--\[.*\]--\s*$/;

/**
 * What a leaf said in a saved terminal session, answer by answer and to the letter. It knows prompts
 * and nothing of reports.
 */
export function answersIn(session: string): readonly Said[] {
  const lines = session.split(/(?<=\n)/);
  const prompts = lines.flatMap((line, at) => (PROMPT.test(line.trimEnd()) ? [at] : []));
  return prompts.flatMap((at, index) => {
    const [, device = '', typed = ''] = PROMPT.exec((lines[at] ?? '').trimEnd()) ?? [];
    const command = typed
      .replace(/^\/\s*/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const answer = lines.slice(at + 1, prompts[index + 1]);
    const last = answer.at(-1) ?? '';
    const text = (MODE.test(last) ? answer.slice(0, -1) : answer).join('');
    return command === '' ? [] : [{ device, command, text }];
  });
}
