import type { Problem } from '../manual/problems.ts';
import { inWordsList } from '../manual/wording.ts';
import { problem, type Check, type Checked } from './check.ts';

/** Rules of the registers that no single entry can see by itself. */
export const checkRegisters: Check = (checked) => [...checkServices(checked), ...checkGlossary(checked), ...checkFrontDoors(checked)];

/** A service that procedures send people to has a number in every area. */
function checkServices({ entries, content }: Checked): Problem[] {
  const areas = Object.entries(content.partnership.areas);
  return entries.services.flatMap(({ id, at }) => {
    const own = content.contacts.filter((c) => c.service === id);
    const without = areas.filter(([area]) => !own.some((c) => c.areas === 'all' || c.areas.includes(area))).map(([, a]) => a.name);
    return without.length === 0 ? [] : [problem(at(), 'service-without-contact', `the service "${id}" has no contact for ${inWordsList(without)}`, `add a contact with \`service: ${id}\` for each area, or one with \`areas: all\``)];
  });
}

/** An abbreviation that stands for two things says so in both places. */
function checkGlossary({ entries }: Checked): Problem[] {
  return entries.glossary.flatMap(({ value, at }) => {
    const twins = value.abbreviation ? entries.glossary.filter((e) => e.value.abbreviation === value.abbreviation) : [];
    return twins.length > 1 && !value.trap ? [problem(at(), 'abbreviation-twice', `"${value.abbreviation}" stands for more than one thing`, 'write a `trap:` that tells the reader of the other meaning')] : [];
  });
}

function checkFrontDoors({ entries, content }: Checked): Problem[] {
  return entries.partnership.flatMap(({ value, at }) => Object.entries(value.areas).flatMap(([area, { frontDoor, outOfHours, name }]) => ([['frontDoor', frontDoor], ['outOfHours', outOfHours]] as const).flatMap(([key, id]) => {
    const contact = content.contacts.find((c) => c.id === id);
    return contact && !contact.phone ? [problem(at(['areas', area, key]), 'front-door-without-phone', `${name} sends people to ${contact.name}, which has no phone number`, 'give that contact a `phone:`')] : [];
  })));
}
