// Starts `npm run manual`. Most of the time of a short command goes into reading this program itself, so what Node makes of it is kept for
// the next time. Plain JavaScript, because what is loaded before the cache is opened is not kept. Where nothing can be written, nothing is.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
await import('./manual.ts');
