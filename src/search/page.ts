import type { FilterName, Filters } from './full-text.ts';
import { SearchPanel } from './panel.ts';

const NAMES: FilterName[] = ['kind', 'section', 'role', 'area'];

/** The search page: its address holds the words and what they are narrowed by, so that it can be shared. */
const place = document.querySelector('[data-search-page]');
if (place) {
  const address = new URLSearchParams(location.search);
  const filters: Filters = {};
  for (const name of NAMES) if (address.get(name)) filters[name] = address.get(name)!;
  const panel = new SearchPanel({ words: address.get('q') ?? '', filters }, ({ words, filters: chosen }) => {
    const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...chosen }).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  });
  place.replaceChildren(panel.element);
  panel.focus('end');
}
