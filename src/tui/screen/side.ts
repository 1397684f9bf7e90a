import { caseKey, faultOf } from '../focus.js';
import { type Line, line, piece } from '../line.js';
import { countsOf, SEVERITIES, VERDICTS } from '../verdict-words.js';
import type { Scene } from '../view.js';
import { agoWords } from './head.js';
import type { Layout } from './layout.js';

/** Leaves, prefixes and findings at the left of a wide screen: where one is among them. */
export function sideLines(scene: Scene, { body }: Layout): readonly Line[] {
  const third = Math.floor(body / 3);
  return [
    ...part(`LEAVES  ${scene.board.leaves.length}`, leafLines(scene), third),
    ...part(
      `PREFIXES  ${scene.board.diagnosis.cases.length}`,
      prefixLines(scene, third - 2),
      third,
    ),
    ...part(
      `FINDINGS  ${scene.focus.one?.findings.length ?? 0}`,
      findingLines(scene),
      body - 2 * third,
    ),
  ];
}

const part = (title: string, lines: readonly Line[], rows: number): readonly Line[] => {
  const room = rows - 2;
  const rest = lines.length - room;
  const shown =
    rest > 0 ? [...lines.slice(0, room - 1), line(`  and ${rest + 1} more`, 'dim')] : lines;
  const blank = Array.from({ length: Math.max(0, room - shown.length) }, (): Line => []);
  return [line(title, 'strong'), ...shown, ...blank, []];
};

function leafLines({ board, focus, now }: Scene): readonly Line[] {
  return board.leaves.map(({ name, phase, heardAt }) => {
    const leaf = focus.one?.leaves.find((each) => each.name === name);
    const here = focus.leaf?.name === name;
    const age = heardAt === null ? '' : ` ${agoWords(now - heardAt)}`;
    if (leaf === undefined)
      return [piece(`${here ? '>' : ' '} ${name} `), piece(phase + age, 'dim')];
    const { mark, tone } = VERDICTS[leaf.verdict];
    return [
      piece(`${here ? '>' : ' '} ${name} `, here ? 'strong' : 'plain'),
      piece(`${mark} `, tone),
      piece(`${countsOf(leaf)}${age}`, 'dim'),
    ];
  });
}

/** Those around the one that is shown. */
function prefixLines({ board, focus }: Scene, room: number): readonly Line[] {
  const { cases } = board.diagnosis;
  const at = focus.one === null ? 0 : cases.indexOf(focus.one);
  const top = Math.max(0, Math.min(at - Math.floor(room / 2), cases.length - room));
  return cases.slice(top, top + room).map((one) => {
    const here = focus.one !== null && caseKey(one) === caseKey(focus.one);
    const bad = faultOf(one) > 0;
    return [
      piece(`${here ? '>' : ' '} ${one.prefix} `, here ? 'strong' : 'plain'),
      piece(bad ? '!' : 'ok', bad ? 'bad' : 'good'),
    ];
  });
}

const findingLines = ({ focus }: Scene): readonly Line[] =>
  (focus.one?.findings ?? []).map(({ severity, rule }) => [
    piece(`${SEVERITIES[severity].mark} `, SEVERITIES[severity].tone),
    piece(rule),
  ]);
