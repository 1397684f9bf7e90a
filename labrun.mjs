import { startLab } from '#lab/lab.js';
import { storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
const lab = await startLab([storyScenario('leaf1-evpn-path-is-shorter', parse)], { dir: '/tmp/thelab' });
console.log(lab.dir, lab.files);
process.on('SIGTERM', async () => { await lab.stop(); process.exit(0); });
setInterval(() => {}, 1000);
