/** Takes the last build away, so that no file whose source is gone is shipped. */
import { rmSync } from 'node:fs';

for (const made of ['dist', 'oclif.manifest.json']) {
  rmSync(new URL(`../${made}`, import.meta.url), { recursive: true, force: true });
}
