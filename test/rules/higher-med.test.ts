import { higherMed } from '#rules/higher-med.js';
import { describeLost } from '../support/lost-table.js';
import { best, path } from '../support/path.js';

describeLost(
  higherMed,
  {
    step: 'med',
    winner: { med: 10 },
    loser: { med: 50 },
    values: '50 against 10',
    quotes: ['50', '10'],
  },
  {
    passes: [
      [
        'a higher MED from another neighbor AS',
        { paths: [best({ med: 10 }), path({ med: 50, asPath: [65002] })] },
      ],
    ],
  },
);
