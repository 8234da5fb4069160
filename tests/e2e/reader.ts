import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/cli/serve.ts';
import { startBrowser } from '../browser.ts';
import { SITE } from '../site-files.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/** A browser with the built site served to it. */
export class Readers {
  private readonly browser: Browser;
  private readonly server: Server;
  readonly origin: string;

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async start(folder = SITE, base = '/'): Promise<Readers> {
    const server = await serve(folder, 0, base);
    return new Readers(await startBrowser(), server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Opens a page as a new reader. What goes wrong in the browser, or is asked of another site, is kept in `troubles`. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; troubles: string[] }> {
    // Nobody waits for what glides: a click would wait until the page stands still.
    const context = await this.browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('request', (request) => !request.url().startsWith(this.origin) && !request.url().startsWith('data:') && troubles.push(`request: ${request.url()}`));
    page.on('response', (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
    await page.goto(this.origin + address);
    return { page, troubles };
  }
}
