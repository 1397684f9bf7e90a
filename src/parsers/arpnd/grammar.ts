import type { ArpndEntryValues } from '#facts/arpnd.js';
import { matching } from '#parsers/lexemes.js';
import { titledBox } from '#parsers/titled-box.js';

export type Column = keyof ArpndEntryValues;

/** The columns of both commands in all releases we know, blanks aside. */
export const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['Interface', 'interface'],
  ['Subinterface', 'subinterface'],
  ['Neighbor', 'neighbor'],
  ['Origin', 'origin'],
  ['Linklayeraddress', 'linkLayerAddress'],
  ['Expiry', 'expiry'],
  ['Currentstate', 'state'],
  ['Nextstatechange', 'expiry'],
  ['IsRouter', 'router'],
]);

export const report = titledBox<null, Column>({
  // +------------+------------+----------- …      (no title stands above the box)
  title: matching('the box', /(?=\s*[+|])/).map(() => null),
  columns: COLUMNS,
  core: ['interface', 'subinterface', 'neighbor', 'origin', 'linkLayerAddress'],
  // | irb0       |         10 |   192.0.2.10 |    dynamic | AA:C1:AB:00:00:10    | 3 hours from now |
  begins: (says) => says('subinterface') !== '' && says('neighbor') !== '',
  //   Total entries : 3 (0 static, 3 dynamic)
  footer: [
    /Total\s+entries\s*:\s*(?<entries>\d+)\s*\(\s*(?<static>\d+)\s+static\s*,\s*(?<dynamic>\d+)\s+dynamic\s*\)/,
  ],
  ruled: true,
});

/** What the line below the box counts. */
export const TOTALS = ['entries', 'static', 'dynamic'] as const;
