// What every page loads: kept to what a reader may need at once. The search itself comes when it is asked for.
import { offerCitations } from './cite.ts';
import { watchContents } from './contents.ts';
import { chooseReader } from './reader.ts';
import { openSearch } from './search-opener.ts';
import { stampPrint } from './print.ts';
import { fillInSection } from './tell.ts';

watchContents();
offerCitations();
chooseReader();
openSearch();
stampPrint();
fillInSection();
// A copy that the reader has asked to keep is brought up to date while there is a signal, and says what it is when there is none.
const kept = navigator.serviceWorker?.controller;
if (kept && navigator.onLine) kept.postMessage('refresh');
if (kept && !navigator.onLine) document.querySelector<HTMLElement>('[data-offline]')!.hidden = false;
// The words that led here from the search are pointed out in the text.
const found = new URLSearchParams(location.search).get('find');
if (found) void import('../search/highlight.ts').then(({ highlight }) => highlight(found));
