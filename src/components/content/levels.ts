import { h } from 'hastscript';
import { thresholdsOn } from '../../manual/editions.ts';
import { LEVELS } from '../../manual/thresholds/names.ts';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Level: ContentComponent = {
  name: 'Level',
  kind: 'inline',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about: 'A level of need with its local name, such as "level 4 (acute need)".',
  attributes: { n: { required: true, about: 'number of the level', example: '4', pattern: { test: /^[1-4]$/, say: 'a number from 1 to 4' } } },
  byView: true,
  render: ({ n = '' }, _, { manual, on, view, href }) => {
    const set = thresholdsOn(manual.thresholds, on);
    const label = set?.levels[Number(n) as 1 | 2 | 3 | 4].label;
    // A record leads to the levels that stood beside it.
    return [h('a', { href: href(`/thresholds/${view === 'record' && set ? `${set.date}/` : ''}#level-${n}`) }, `level ${n}${label ? ` (${label.toLowerCase()})` : ''}`)];
  },
};

export const LevelsOfNeed: ContentComponent = {
  name: 'LevelsOfNeed',
  kind: 'block',
  usedIn: ['procedure'],
  about: 'The four levels of need as a table.',
  attributes: {},
  render: (_, __, { manual, on }) => {
    const set = thresholdsOn(manual.thresholds, on);
    if (!set) throw new Error('there are no levels of need in content/thresholds/');
    return [h('table', { class: 'levels' }, [
      h('thead', [h('tr', ['Level', 'What life is like for the child', 'What happens next'].map((words) => h('th', { scope: 'col' }, words)))]),
      h('tbody', LEVELS.map((n) => h('tr', [
        h('th', { scope: 'row' }, `${n}. ${set.levels[n].label}`),
        h('td', set.levels[n].looksLike),
        h('td', set.levels[n].act),
      ]))),
    ])];
  },
};
