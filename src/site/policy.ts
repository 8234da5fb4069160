/**
 * What a page of the site may do: nothing that is not listed here. Scripts and styles are files of the site itself and nothing is written into
 * a page, so nothing has to be allowed by a digest. Pagefind's search runs as WebAssembly. While somebody edits (`npm run dev`) there is none,
 * because Vite writes its own into every page.
 */
export const POLICY = import.meta.env.DEV ? undefined : ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'"].join(';');
