// What every page loads: kept to what a reader may need at once. The search itself comes when it is asked for.
import { offerCitations } from './cite.ts';
import { watchContents } from './contents.ts';
import { chooseReader } from './reader.ts';
import { openSearch } from './search-opener.ts';
import { stampPrint } from './print.ts';

watchContents();
offerCitations();
chooseReader();
openSearch();
stampPrint();
// The words that led here from the search are pointed out in the text.
const found = new URLSearchParams(location.search).get('find');
if (found) void import('../search/highlight.ts').then(({ highlight }) => highlight(found));
