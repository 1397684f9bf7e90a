import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, type Table, wordsIn } from '#parsers/json/value.js';
import { versionOf } from './assemble.js';
import type { Field } from './grammar.js';

/** `show version | as json`: one object with the labels of the text as keys. */
export const json = jsonPrint<'version'>({
  seen: true,
  holds: /^basicsysteminfo$/,
  isRoute: (table) => member(table, 'Software Version') !== null,
  asks: /^show version\b/,
  told,
});

function told({ routes: [info] }: Printed): Told<'version'> | null {
  if (info === undefined) return null;
  return {
    data: versionOf(info.members.flatMap(fieldIn), info.span),
    problems: [],
    strays: [],
    counts: [],
  };
}

function fieldIn({ key, value }: Table['members'][number]): readonly Field[] {
  const [word] = wordsIn(value);
  return word === undefined ? [] : [{ label: key.text.trim(), value: word }];
}
