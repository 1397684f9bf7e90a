import { fenced, type Page } from '../docs/page.js';
import { captured } from './capture.js';
import { SCENES, STORY } from './scenes.js';
import { svgOf } from './svg.js';

/** The page with what the screen shows, and the pictures of it, as the built program draws them now. */
export async function screenPages(): Promise<readonly Page[]> {
  const sections: string[] = [];
  const pictures: Page[] = [];
  for (const scene of SCENES) {
    const seen = await captured(scene);
    sections.push(
      `## ${scene.title}\n\n${scene.says}\n\n${fenced('text', seen.words.join('\n'))}\n`,
    );
    if (scene.picture)
      pictures.push({ path: `docs/pictures/${scene.name}.svg`, text: svgOf(scene, seen) });
  }
  return [{ path: 'docs/screen.md', text: [HEAD, ...sections].join('\n') }, ...pictures];
}

const HEAD = `# The screen

What \`bgpwhy tui --from ${STORY}\` shows in a terminal.
\`npx tsx --conditions=development tools/screens.ts\` runs the built program in tmux, presses the keys and writes this page and the pictures in \`docs/pictures\`; a test compares them with what is shown now.
\`?\` on the screen tells every key.
`;
