import { nearTo } from '#text/near.js';
import type { Place } from '#text/place.js';
import { list } from '#text/words.js';
import { wrong, type YamlProblem } from './problem.js';
import { type Tree, whatIs } from './tree.js';

/** Reads the fields of one map and tells what is wrong with them; what is wrong counts as not said. */
export class Fields {
  readonly problems: YamlProblem[] = [];
  readonly place: Place;
  readonly #tree: Tree;
  readonly #what: string;

  /** @param what the map as a message calls it, such as `a leaf` */
  constructor(tree: Tree, what: string, known: readonly string[]) {
    this.#tree = tree;
    this.#what = what;
    this.place = tree.place;
    if (tree.kind !== 'map') this.#refuse(tree.place, `${what} is a map, not ${whatIs(tree)}`);
    else for (const { name, place } of tree.fields.values()) this.#know(name, place, known);
  }

  #know(name: string, place: Place, known: readonly string[]): void {
    if (known.includes(name)) return;
    const [near] = nearTo(name, known);
    const hint = near === undefined ? `there are ${list(known)}` : `did you mean \`${near}\`?`;
    this.problems.push(wrong(`${this.#what} has no \`${name}\``, place, hint));
  }

  tree(name: string): Tree | undefined {
    return this.#tree.kind === 'map' ? this.#tree.fields.get(name)?.value : undefined;
  }

  /**
   * The words of a field, null when it is not there.
   *
   * @param why why the words are no good, null when they are
   */
  text(name: string, why: (text: string) => string | null = () => null): string | null {
    const tree = this.tree(name);
    return tree === undefined ? null : this.#word(tree, name, why);
  }

  /** One word, or a list of them. */
  texts(name: string, why: (text: string) => string | null = () => null): readonly string[] | null {
    const tree = this.tree(name);
    if (tree === undefined) return null;
    const items = tree.kind === 'list' ? tree.items : [tree];
    return items.flatMap((item) => this.#word(item, name, why) ?? []);
  }

  /** A map of words. */
  labels(name: string): readonly { readonly name: string; readonly value: string }[] {
    const tree = this.tree(name);
    if (tree === undefined) return [];
    if (tree.kind !== 'map') {
      this.#refuse(tree.place, `\`${name}\` is a map, not ${whatIs(tree)}`);
      return [];
    }
    return [...tree.fields.values()].flatMap((field) => {
      const value = this.#word(field.value, field.name, () => null);
      return value === null ? [] : [{ name: field.name, value }];
    });
  }

  #word(tree: Tree, name: string, why: (text: string) => string | null): string | null {
    if (tree.kind !== 'scalar' || tree.type === 'null') {
      this.#refuse(tree.place, `\`${name}\` is text, not ${whatIs(tree)}`);
      return null;
    }
    const objection = why(tree.text);
    if (objection === null) return tree.text;
    this.#refuse(tree.place, `\`${name}\` can't be \`${tree.text}\`: ${objection}`);
    return null;
  }

  #refuse(place: Place, message: string): void {
    this.problems.push(wrong(message, place));
  }
}
