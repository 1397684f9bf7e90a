import fc from 'fast-check';

/**
 * Properties try the same cases in every run, so that a change, not chance, makes them fail. With
 * `FC_SEED=random` they look further, with a number they repeat what a failed run tried.
 */
const asked = process.env['FC_SEED'];
const seed = asked === 'random' ? Date.now() : Number(asked ?? 1);
fc.configureGlobal({ seed });
