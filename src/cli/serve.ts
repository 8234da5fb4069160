import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { Told } from './steps.ts';

/**
 * Serves a built site below `base`.
 * @throws Told when the port is in use
 */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const files = sirv(folder, { dev: false, etag: true });
  const notFound = join(folder, '404.html');
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const missing = (): void => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (prefix && !request.url?.startsWith(`${prefix}/`)) return missing();
    request.url = request.url!.slice(prefix.length);
    files(request, response, missing);
  });
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(error.code === 'EADDRINUSE' ? new Told(`Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`) : error));
    server.listen(port, () => done(server));
  });
}
