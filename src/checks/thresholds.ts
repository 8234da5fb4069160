import { problem, type Check } from './check.ts';

/** The levels of need change only with a version of the procedure they belong to, so that their change is noted and signed. */
export const checkThresholds: Check = ({ entries, content }) => {
  const slug = content.partnership.thresholds;
  const dates = content.versions.filter((v) => v.procedure === slug).map((v) => v.date);
  return entries.thresholds
    .filter(({ value }) => !dates.includes(value.date))
    .map(({ value, at }) => problem(at(), 'thresholds-without-version', `the levels of need change on ${value.date}, but the procedure ${slug} has no version of that day`, `add content/procedures/${slug}/${value.date}.mdx with its change note, or name this file after one of: ${dates.join(', ')}`));
};
