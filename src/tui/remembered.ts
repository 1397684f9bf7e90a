/** The same answer for the same thing, which does not change: every frame asks, and there may be many. */
export function remembered<Thing extends object, Answer>(
  find: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const there = known.get(thing);
    if (there !== undefined) return there.answer;
    const answer = find(thing);
    known.set(thing, { answer });
    return answer;
  };
}
