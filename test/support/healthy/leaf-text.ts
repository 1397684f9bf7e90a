import { besideOf } from './beside.js';
import { eraIn, type Fabric, nodesOf } from './fabric.js';
import { bgpReportOf, copyReportOf, ownEntries, tableReport, vtepEntries } from './routes.js';
import { type Said, said } from './said.js';

/** What an operator saved of one leaf. */
export interface SavedLeaf {
  readonly file: string;
  readonly text: string;
}

/** The saved terminals of a healthy fabric, one for each leaf. */
export function textsOf(fabric: Fabric): readonly SavedLeaf[] {
  const own = Array.from({ length: fabric.leaves }, (_, leaf) => ownSaid(fabric, leaf));
  const all = fabric.vtepOnly === null ? own : [...own, vtepSaid(fabric)];
  return all.map((said, at) => {
    const name = `leaf${at + 1}`;
    const beside = fabric.beside ? besideOf(fabric, at) : [];
    return { file: `${name}.txt`, text: sessionText(name, [...said, ...beside], fabric) };
  });
}

function ownSaid(fabric: Fabric, leaf: number): readonly Said[] {
  const names = [fabric.networkInstance, ...(fabric.twice ? ['default'] : [])];
  const { subnet } = nodesOf(fabric, leaf);
  return names.flatMap((name) => {
    const entries = ownEntries(fabric, leaf, name);
    return [
      said(fabric, bgpReportOf(fabric, leaf, name)),
      ...(fabric.table === null ? [] : [said(fabric, tableReport(fabric, name, entries, subnet))]),
    ];
  });
}

/** Without a route table nothing would be known of such a leaf. */
function vtepSaid(fabric: Fabric): readonly Said[] {
  const { networkInstance } = fabric;
  const table = tableReport(fabric, networkInstance, vtepEntries(fabric), null);
  return [said(fabric, copyReportOf(fabric)), said(fabric, table)];
}

function sessionText(name: string, all: readonly Said[], fabric: Fabric): string {
  const who = eraIn(fabric).namesUser ? `admin@${name}` : name;
  const prompt = `--{ running }--[  ]--\nA:${who}# `;
  return `${all.map(([command, answer]) => `${prompt}${command}\n${answer}`).join('')}${prompt}\n`;
}
