import { freeze as runFreeze } from '../freeze.ts';
import { readability as runReadability } from '../readability.ts';
import { printRegister } from '../register.ts';
import { DRY_RUN, flags, type LookingVerb } from '../verb.ts';

export const freeze: LookingVerb = {
  name: 'freeze',
  about: 'record everything that is in force in content/published.lock (publish does so for an update)',
  args: { ...DRY_RUN, renew: { type: 'boolean', description: 'record anew the words of versions whose file has not changed' } },
  run: (desk, said) => runFreeze(desk.root, desk.asAt, flags(said, ['dry-run', 'renew'])),
};

export const register: LookingVerb = {
  name: 'register',
  about: 'everything that is to be checked or reviewed, by when, and which procedures rest on it',
  args: { long: { type: 'boolean', description: 'all of it, and not only what is overdue and comes next' }, json: { type: 'boolean', description: 'for another program' } },
  run: (desk, said) => printRegister(desk.root, desk.asAt, flags(said, ['long', 'json'])),
};

export const readability: LookingVerb = {
  name: 'readability',
  about: 'the reading age of every procedure in force, and its long sentences',
  args: { sections: { type: 'boolean', description: 'section by section' }, long: { type: 'boolean', description: 'print the long sentences' } },
  run: (desk, said) => runReadability(desk.root, desk.asAt, flags(said, ['sections', 'long'])),
};
