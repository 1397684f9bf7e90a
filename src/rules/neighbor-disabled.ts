import { disabledBy } from '#facts/config-sessions.js';
import { model } from './references.js';
import { are, sessionDownBecause } from './session-down-because.js';
import { ENABLE, SEE_BGP } from './session-remedies.js';

/** Sessions that are administratively disabled on the leaf. */
export const neighborDisabled = sessionDownBecause({
  id: 'neighbor-disabled',
  title: 'Neighbor disabled',
  catalogue: ['F51'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are down because the neighbor, its group or all of BGP is disabled on the leaf.',
    why: 'A neighbor or a group that was disabled for work stays so until somebody enables it. Its nodes announce to nobody here.',
    limits:
      'It may be so on purpose. A disabled neighbor that nothing shows to announce the prefix is passed over while the leaf hears the prefix from others.',
    references: [
      model(
        'srl_nokia-bgp, admin-state',
        'disabling BGP takes all its sessions down, whatever their groups and neighbors say; groups and neighbors have an admin-state of their own',
      ),
    ],
    examples: ['neighbor-left-disabled', 'sessions-down'],
  },
  remedies: [SEE_BGP, ...Object.values(ENABLE)],
  apt: (facts, down) => {
    const levels = down.flatMap(({ session }) => disabledBy(facts, session));
    return levels.length === 0
      ? [SEE_BGP, ...Object.values(ENABLE)]
      : [...new Set(levels.map(({ level }) => ENABLE[level]))];
  },
  shownBy: ['bgpConfig'],
  says: are('disabled on this leaf'),
});
