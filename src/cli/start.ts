import { buildInSteps, buildOptions, isCurrent } from './build.ts';
import { serve } from './serve.ts';
import { runToEnd, step, total } from './steps.ts';

await runToEnd(async () => {
  const options = buildOptions(process.env);
  const port = Number(process.env.PORT ?? 4321);
  if (isCurrent(options)) console.log('Nothing has changed since the last build.');
  else await buildInSteps(options);
  await step('Starting to serve it', () => serve(options.out, port, options.base));
  console.log(`\nThe manual is at http://localhost:${port}${options.base}  (ready in ${total()}; Ctrl+C stops it)`);
});
