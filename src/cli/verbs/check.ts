import { check as runCheck } from '../check.ts';
import { flags, type LookingVerb } from '../verb.ts';

export const check: LookingVerb = {
  name: 'check',
  about: 'check content/ and list everything that has to be put right',
  args: {
    kinds: { type: 'boolean', description: 'list every kind of problem that it knows' },
    json: { type: 'boolean', description: 'for another program' },
    annotations: { type: 'boolean', description: 'for the checks of GitHub' },
  },
  run: (desk, said) => runCheck(desk.root, desk.asAt, flags(said, ['kinds', 'json', 'annotations'])),
};
