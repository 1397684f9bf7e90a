import type { BoundKeys, PlacedKey } from './keys.js';
import type { Bound, SettingsError, Vocabulary } from './settings.js';

/** Keys that would stand for two things at a time. */
export function takenKeys(bound: BoundKeys, { bindings }: Vocabulary): readonly SettingsError[] {
  const modes = [...new Set(bindings.map(({ when }) => when))];
  const errors = modes.flatMap((mode) => {
    const there = bindings.filter(({ when }) => when === mode);
    return there.flatMap((one) => takenBy(one, there, bound));
  });
  // What has one name in several modes would be told once for each of them.
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/** Those keys of one binding that another one of its mode has, too, told where the user wrote them. */
function takenBy(one: Bound, all: readonly Bound[], bound: BoundKeys): readonly SettingsError[] {
  return (bound.get(one.id) ?? []).flatMap((written, at, keys) => {
    const twice = keys.findIndex(({ key }) => key === written.key) < at;
    if (twice) return [taken(written, one.id, one.id)];
    const other = all.find((each) => each !== one && keysOf(each, bound).includes(written.key));
    const toldThere = other !== undefined && bound.has(other.id) && isBefore(written, other, bound);
    return other === undefined || toldThere ? [] : [taken(written, one.id, other.id)];
  });
}

const keysOf = ({ id, keys }: Bound, bound: BoundKeys): readonly string[] =>
  bound.get(id)?.map(({ key }) => key) ?? keys;

/** Of two that the user wrote the later one is the error. */
function isBefore({ key, place }: PlacedKey, other: Bound, bound: BoundKeys): boolean {
  const its = bound.get(other.id)?.find((one) => one.key === key)?.place;
  return (
    (place.line ?? 0) < (its?.line ?? 0) ||
    (place.line === its?.line && (place.column ?? 0) < (its?.column ?? 0))
  );
}

const taken = ({ key, place }: PlacedKey, id: string, other: string): SettingsError =>
  id === other
    ? { code: 'key-taken', message: `\`${key}\` is a key of \`${id}\` twice`, hint: null, place }
    : {
        code: 'key-taken',
        message: `\`${key}\` can't be a key of \`${id}\`: it is one of \`${other}\``,
        hint: `give \`${other}\` another key in this file as well`,
        place,
      };
