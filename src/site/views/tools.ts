import type { Manual } from '../../manual/manual.ts';
import { href } from '../href.ts';
import { procedureLinks, type Link } from './links.ts';

/** A tool as the list of tools, and the procedures that it belongs to, show it. */
export interface Tool {
  title: string;
  /** When to use it: one line. */
  line: string;
  /** Its address below the base, such as /timescales/. */
  address: string;
  /** Slugs of the procedures that link to it under "Related". */
  procedures: readonly string[];
}

/** Every tool in the order of the list; a tool that a manual has no content for is not in it. A new tool adds its lines here. */
export function toolsOf(manual: Manual): Tool[] {
  return [
    {
      title: 'Levels of need and indicator finder', address: '/thresholds/', procedures: [manual.partnership.thresholds, manual.partnership.referral],
      line: 'When you are not sure how worried to be: the four levels, signs to find and collect, words for a referral, and whom to call.',
    },
    {
      title: 'Timescales and working-day calculator', address: '/timescales/', procedures: ['after-a-referral', 'child-protection-conferences', 'missing-children'],
      line: 'When you need to know by what day something has to be done, and what law or standard says so.',
    },
    ...(manual.preBirth ? [manual.preBirth] : []).map(({ title, line, procedures }): Tool => ({ title, line, address: '/toolkits/pre-birth-timeline/', procedures })),
    ...[...manual.decisions.values()].map(({ id, title, summary, restsOn }): Tool => ({ title, line: summary, address: `/toolkits/${id}/`, procedures: Object.keys(restsOn) })),
    ...(manual.maps.size > 0 ? [{ title: 'Process maps', address: '/toolkits/process-maps/', procedures: [], line: 'When you want to see a whole process on one page: who does what, by when, and what comes next.' }] : []),
    // Toolkits that are texts bring their own title and line.
    ...[...manual.toolkits.values()].map(({ id, title, summary, procedures }): Tool => ({ title, line: summary, address: `/toolkits/${id}/`, procedures })),
  ];
}

/** Links to the tools of a procedure. */
export function toolLinks(manual: Manual, procedure: string): Link[] {
  return toolsOf(manual).filter((tool) => tool.procedures.includes(procedure)).map(({ title, address }) => ({ words: title, href: href(address) }));
}

/** The tools with links to the procedures they belong to, as their list shows them. */
export function toolRows(manual: Manual): (Link & { line: string; procedures: Link[] })[] {
  return toolsOf(manual).map(({ title, line, address, procedures }) => ({ words: title, href: href(address), line, procedures: procedureLinks(manual, procedures) }));
}
